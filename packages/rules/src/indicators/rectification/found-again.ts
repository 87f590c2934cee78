import type { Draft } from '../../kernel/finding.ts'
import type { Judgement } from '../../kernel/indicator.ts'
import type { OrderedProblemFact } from '../../kernel/ledger.ts'
import { isProblem, problemKey } from '../../kernel/problem-key.ts'

/** Happened and over: the very same month or document, looked at once more, is no repetition. Columns and accounts are states. */
function isEvent({ subject }: Draft): boolean {
  return subject.kind !== 'column' && subject.kind !== 'account' && subject.kind !== 'period'
}

/**
 * 重复出现的问题: ordered in the last period and found again by the indicators judged before. Each problem once, however many
 * items of the order and findings of this period are of it.
 */
export function foundAgain(
  ordered: readonly OrderedProblemFact[],
  before: readonly Judgement[],
): readonly OrderedProblemFact[] {
  if (ordered.length === 0) return []
  const findings = before.flatMap((judgement) => judgement.findings.filter(isProblem))
  const known = new Set<string>()
  return ordered.filter((problem) => {
    if (known.has(problem.key)) return false
    const same = ordered.filter(({ key }) => key === problem.key)
    const isFound = findings.some(
      (found) =>
        problemKey(found) === problem.key && !(isEvent(found) && same.some(({ findingId }) => findingId === found.id)),
    )
    if (isFound) known.add(problem.key)
    return isFound
  })
}
