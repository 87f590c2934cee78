import { isConfidentialCondition } from '../kernel/vetoes.ts'

export type CheckAnswer = 'met' | 'failed' | 'unable'

/** 检查结果 of one account: `undecided` where two inspectors differ, `unchecked` where an answer is missing or could not be given. */
export type CheckVerdict = 'passed' | 'failed' | 'unchecked' | 'undecided'

/** One condition of an account's checklist: what each inspector who has finished answered, and what a person settled. */
export interface CheckedCondition {
  readonly id: string
  readonly label: string
  readonly answers: readonly CheckAnswer[]
  readonly settled: CheckAnswer | null
}

/** The answer that stands; null where there is none yet, or inspectors differ and nobody has settled it. */
export function standingAnswer({ answers, settled }: CheckedCondition): CheckAnswer | null {
  if (settled !== null) return settled
  const [first] = answers
  return first !== undefined && answers.every((answer) => answer === first) ? first : null
}

export function isDisagreement({ answers, settled }: CheckedCondition): boolean {
  return settled === null && new Set(answers).size > 1
}

/** One failed condition fails the account, whatever is open beside it; what could not be looked at is neither passed nor failed. */
export function checkVerdict(conditions: readonly CheckedCondition[]): CheckVerdict {
  const standing = conditions.map(standingAnswer)
  if (standing.includes('failed')) return 'failed'
  if (conditions.some(isDisagreement)) return 'undecided'
  return standing.length > 0 && standing.every((answer) => answer === 'met') ? 'passed' : 'unchecked'
}

/** 问题 as annex 3 prints it: confidential ones without their words. */
export function checkProblems(conditions: readonly CheckedCondition[]): string {
  const failed = conditions.filter((condition) => standingAnswer(condition) === 'failed')
  return [...new Set(failed.map(({ id, label }) => (isConfidentialCondition(id) ? '其他单项否决事项' : label)))].join(
    '、',
  )
}
