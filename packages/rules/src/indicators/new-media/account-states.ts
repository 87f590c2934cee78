import type { Day } from '../../kernel/day.ts'
import { dayLabel } from '../../kernel/day.ts'
import { hasExclusions, isExcluded } from '../../kernel/exclusions.ts'
import type { AccountFact, Ledger } from '../../kernel/ledger.ts'
import type { Occasion } from '../../kernel/occasion.ts'
import { isConfidentialCondition } from '../../kernel/vetoes.ts'
import * as words from './explain.ts'
import { gapDueOn, isObliged, readAccount } from './facts.ts'
import type { AccountReading } from './facts.ts'
import type { NewMediaParameters } from './parameters.ts'

/** 账号检查结论 at the check time. `undetermined`: nobody looked; `not-checked`: it owes nothing (not opened, cancelled). */
export type AccountVerdict = 'passed' | 'failed' | 'undetermined' | 'not-checked'

export interface AccountState {
  readonly code: string
  readonly verdict: AccountVerdict
  /** Filed, and under obligation at the check time: one of the registered accounts. */
  readonly isRegistered: boolean
  /** 检查结果 in words, without a full stop at its end. */
  readonly sentence: string
  /** Ids of what failed it: confirmed conditions, `no-update`, `unregistered`, `reopened`; empty unless it failed. */
  readonly failedBy: readonly string[]
  /** Calendar days without an update up to the check day; null where the gap rule does not apply or nothing is known. */
  readonly idleDays: number | null
  /** Days until the gap is too long; negative when past it. */
  readonly daysLeft: number | null
  /** Last day on which an update keeps it in time. */
  readonly dueOn: Day | null
}

function notChecked(account: AccountFact): AccountState {
  const { cancelledOn } = account
  return {
    code: account.code,
    verdict: 'not-checked',
    isRegistered: false,
    sentence: cancelledOn === null ? '尚未启用或已关停，不检查' : `${dayLabel(cancelledOn)}已关停，不检查`,
    failedBy: [],
    idleDays: null,
    daysLeft: null,
    dueOn: null,
  }
}

function verdictOf(
  reading: AccountReading,
  parameters: NewMediaParameters,
): { verdict: AccountVerdict; sentence: string } {
  const { account, gap, confirmed, isViolation } = reading
  const maximum = parameters.maximumGapDays.value
  // A state is shown in registers and documents; what is confidential is told by the finding alone.
  const veto = confirmed.find(({ condition }) => !isConfidentialCondition(condition))
  if (veto === undefined && confirmed.length > 0)
    return { verdict: 'failed', sentence: words.withheldSentence(account) }
  if (veto !== undefined) return { verdict: 'failed', sentence: words.vetoSentence(account, veto, parameters) }
  if (gap?.isTooLong === true) return { verdict: 'failed', sentence: words.tooLongSentence(account, gap, maximum) }
  if (isViolation) return { verdict: 'failed', sentence: words.violationSentence(account) }
  if (gap === null && account.publishesContent) {
    return { verdict: 'undetermined', sentence: words.unknownSentence(account) }
  }
  return { verdict: 'passed', sentence: words.passedSentence(reading) }
}

function failedBy({ account, gap, confirmed, isViolation }: AccountReading): string[] {
  return [
    ...new Set(confirmed.map((veto) => veto.condition)),
    ...(gap?.isTooLong === true ? ['no-update'] : []),
    ...(isViolation ? [account.lifecycle] : []),
  ]
}

type Excluded = Pick<Ledger, 'exclusions' | 'exemptions'>

/** What is left of an account's faults once accepted appeals and exemptions are taken out. */
function withoutExcluded(reading: AccountReading, ledger: Excluded, occasion: Occasion): AccountReading {
  if (!hasExclusions(ledger)) return reading
  const { account, gap, confirmed } = reading
  const isOut = (key: string) => isExcluded(ledger, 'new-media', `${account.code}/${key}`, occasion)
  return {
    ...reading,
    confirmed: confirmed.filter(({ id }) => !isOut(id)),
    gap: gap !== null && isOut('no-update') ? { ...gap, isTooLong: false } : gap,
    isViolation: reading.isViolation && !isOut(account.lifecycle),
  }
}

/** The state of every account given, in the order given. */
export function accountStates(
  facts: Excluded & { readonly accounts: readonly AccountFact[] },
  occasion: Occasion,
  scheme: { readonly indicators: { readonly 'new-media': NewMediaParameters } },
): AccountState[] {
  const parameters = scheme.indicators['new-media']
  return facts.accounts.map((account) => {
    if (!isObliged(account, occasion.at.day)) return notChecked(account)
    const reading = withoutExcluded(readAccount(account, parameters, occasion), facts, occasion)
    const { gap } = reading
    return {
      code: account.code,
      ...verdictOf(reading, parameters),
      isRegistered: !reading.isViolation,
      failedBy: failedBy(reading),
      idleDays: gap?.days ?? null,
      daysLeft: gap === null ? null : parameters.maximumGapDays.value - gap.days,
      dueOn: gap === null ? null : gapDueOn(gap, parameters.maximumGapDays.value),
    }
  })
}
