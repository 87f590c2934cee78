import { add, larger, ZERO } from '../kernel/exact.ts'
import type { Exact } from '../kernel/exact.ts'
import type { Draft } from '../kernel/finding.ts'
import type { Judgement } from '../kernel/indicator.ts'
import { exclusionOf } from '../kernel/exclusions.ts'
import type { ExclusionFact, Ledger } from '../kernel/ledger.ts'
import type { Occasion } from '../kernel/occasion.ts'

function excluded(finding: Draft, { reason }: Pick<ExclusionFact, 'reason'>): Draft {
  const sentence = `${finding.sentence}；${reason}，不计`
  return {
    ...finding,
    outcome: 'excluded',
    points: ZERO,
    weighed: ZERO,
    sentence,
    advice: null,
    pointsSource: null,
    proposes: null,
  }
}

/** Whether a finding takes something from the unit, so that an appeal can have it taken out. */
export function isAppealable(finding: Pick<Draft, 'outcome' | 'indicator'>): boolean {
  if (finding.indicator === 'volume-rank') return false
  return finding.outcome === 'unmet' || finding.outcome === 'vetoed'
}

/**
 * 申诉成立、免考: what was excluded stays in sight and takes nothing; the indicator's points follow. A place by volume is nobody's fault
 * and can't be excluded: the facts behind it are corrected instead.
 * @param floor the least an indicator can come to; null: there is none (`rectification` only deducts)
 */
export function excludeFindings(
  judgement: Judgement,
  ledger: Ledger,
  { full, floor, occasion }: { full: Exact; floor: Exact | null; occasion: Occasion },
): Judgement {
  if (judgement.earned === null) return judgement
  let isTouched = false
  const findings = judgement.findings.map((finding) => {
    const key = finding.id.slice(finding.indicator.length + 1)
    const exclusion = isAppealable(finding) ? exclusionOf(ledger, finding.indicator, key, occasion) : undefined
    if (exclusion === undefined) return { ...finding }
    isTouched = true
    return excluded(finding, exclusion)
  })
  if (!isTouched) return judgement
  const left = findings.reduce((sum, { points }) => (points.n < 0 ? add(sum, points) : sum), full)
  return { earned: floor === null ? left : larger(left, floor), bonus: judgement.bonus, findings }
}
