import { addDays, daysBetween } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import type { AccountFact, AccountLifecycle, VetoFact } from '../../kernel/ledger.ts'
import type { Occasion } from '../../kernel/occasion.ts'
import { isOfOccasion } from '../../kernel/vetoes.ts'
import type { NewMediaParameters } from './parameters.ts'

/** Not opened yet, or refused: nothing is owed. */
const NOT_YET: ReadonlySet<AccountLifecycle> = new Set(['draft', 'submitted', 'rejected'])

/** Obligations run from opening to cancellation, not to the application for it. */
export function isObliged(account: AccountFact, day: Day): boolean {
  if (NOT_YET.has(account.lifecycle)) return false
  if (account.openedOn !== null && account.openedOn > day) return false
  if (account.cancelledOn !== null) return account.cancelledOn > day
  return account.lifecycle !== 'closed'
}

/** The gap up to the check day, where the gap rule applies and the last update (or the opening) is known. */
export interface Gap {
  /** Last post, else the opening or registration. */
  readonly since: Day
  readonly hasPosted: boolean
  readonly days: number
  readonly isTooLong: boolean
}

/** One account under obligation, read for judging. */
export interface AccountReading {
  readonly account: AccountFact
  readonly isViolation: boolean
  readonly gap: Gap | null
  readonly confirmed: readonly VetoFact[]
  readonly suspected: readonly VetoFact[]
}

function gapOf(account: AccountFact, day: Day, maximumGapDays: number): Gap | null {
  if (!account.publishesContent || !account.postsKnown) return null
  const since = account.lastPostedOn ?? account.openedOn ?? account.registeredOn
  if (since === null) return null
  const days = Math.max(0, daysBetween(since, day))
  return {
    since,
    hasPosted: account.lastPostedOn !== null,
    days,
    isTooLong: days > maximumGapDays,
  }
}

/** The last day on which an update closes the gap in time. */
export function gapDueOn(gap: Gap, maximumGapDays: number): Day {
  return addDays(gap.since, maximumGapDays)
}

/** Conditions that only apps and mini-programs are looked at for. */
function applies(veto: VetoFact, account: AccountFact, parameters: NewMediaParameters): boolean {
  const isAboutUse = parameters.usabilityConditions.value.some((condition) => condition.id === veto.condition)
  return !isAboutUse || parameters.usabilityPlatforms.value.includes(account.platform)
}

const NO_VETOES: readonly VetoFact[] = []

function standingVetoes(
  account: AccountFact,
  gap: Gap | null,
  parameters: NewMediaParameters,
  occasion: Occasion,
): readonly VetoFact[] {
  if (account.vetoes.length === 0) return NO_VETOES
  // 2周内无更新 is found by the system wherever the posts are known; a person's entry only stands in for it.
  return account.vetoes.filter(
    (veto) =>
      isOfOccasion(veto, occasion) &&
      applies(veto, account, parameters) &&
      (veto.condition !== 'no-update' || (gap === null && account.publishesContent)),
  )
}

function inState(vetoes: readonly VetoFact[], state: VetoFact['state']): readonly VetoFact[] {
  return vetoes.length === 0 ? NO_VETOES : vetoes.filter((veto) => veto.state === state)
}

export function readAccount(account: AccountFact, parameters: NewMediaParameters, occasion: Occasion): AccountReading {
  const gap = gapOf(account, occasion.at.day, parameters.maximumGapDays.value)
  const standing = standingVetoes(account, gap, parameters, occasion)
  return {
    account,
    isViolation: parameters.violations.value.some((lifecycle) => lifecycle === account.lifecycle),
    gap,
    confirmed: inState(standing, 'confirmed'),
    suspected: inState(standing, 'suspected'),
  }
}

/** The words of a condition; an unknown one is shown as it stands. */
export function conditionLabel(id: string, parameters: NewMediaParameters): string {
  const known = [...parameters.vetoConditions.value, ...parameters.usabilityConditions.value]
  return known.find((condition) => condition.id === id)?.label ?? id
}
