import type { Day } from '../../kernel/day.ts'
import type { AccountFact } from '../../kernel/ledger.ts'
import type { Occasion } from '../../kernel/occasion.ts'
import type { NewMediaParameters } from './parameters.ts'

/** 账号检查结论 at the check time. `undetermined`: nobody looked; `not-checked`: it owes nothing (not opened, cancelled). */
export type AccountVerdict = 'passed' | 'failed' | 'undetermined' | 'not-checked'

export interface AccountState {
  readonly code: string
  readonly verdict: AccountVerdict
  /** 检查结果 in words, without a full stop at its end. */
  readonly sentence: string
  /** Calendar days without an update up to the check day; null where the gap rule does not apply or nothing is known. */
  readonly idleDays: number | null
  /** Days until the gap is too long; negative when past it. */
  readonly daysLeft: number | null
  /** Last day on which an update keeps it in time. */
  readonly dueOn: Day | null
}

/** The state of every account given, in the order given. */
export function accountStates(
  facts: { readonly accounts: readonly AccountFact[] },
  occasion: Occasion,
  scheme: { readonly indicators: { readonly 'new-media': NewMediaParameters } },
): AccountState[] {
  throw new Error(`${facts.accounts.length}${occasion.at.day}${scheme.indicators['new-media'].violation.value}`)
}
