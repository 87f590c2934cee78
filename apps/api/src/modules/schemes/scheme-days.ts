import { addDays } from '@mingkao/rules'
import type { SchemeStanding } from '@mingkao/contract'
import type { CheckedPeriod, StoredScheme } from './schemes.repository.ts'

type Dated = Pick<StoredScheme, 'state' | 'effectiveFrom' | 'endsOn'>

/** 草稿、待生效、现行、已替代, on a day. */
export function standingOn({ state, effectiveFrom, endsOn }: Dated, day: string): SchemeStanding {
  if (state === 'draft') return 'draft'
  if (effectiveFrom > day) return 'upcoming'
  return endsOn !== null && endsOn <= day ? 'past' : 'inForce'
}

/** Whether a period checked on that day is scored by the version. */
export function isInForceOn({ state, effectiveFrom, endsOn }: Dated, day: string): boolean {
  return state !== 'draft' && effectiveFrom <= day && (endsOn === null || endsOn > day)
}

/** The last day a version is in force. */
export function lastDay(endsOn: string | null): string | null {
  return endsOn && addDays(endsOn, -1)
}

/**
 * The earliest day another version may begin: after the last one's first day, and after the day of the last check that has been made.
 * What has been checked is scored already, closed or not. Null: nothing has been scored yet.
 */
export function earliestDay(last: Dated | null, periods: readonly CheckedPeriod[]): string | null {
  if (last === null) return null
  const checked = periods.filter(({ isReached }) => isReached).map(({ day }) => day)
  return addDays([last.effectiveFrom, ...checked].toSorted().at(-1) ?? last.effectiveFrom, 1)
}
