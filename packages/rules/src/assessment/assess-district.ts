import type { Ledger } from '../kernel/ledger.ts'
import type { Occasion } from '../kernel/occasion.ts'
import type { Scheme } from '../schemes/scheme.ts'
import type { DistrictResult } from './result.ts'

/**
 * 考核: every unit judged, scored and placed in its group. Pure: the same facts, scheme and occasion give the same result, in any order.
 * Throws UnknownCalendarYear when a working-day limit meets a year without a calendar.
 */
export function assessDistrict(ledgers: readonly Ledger[], scheme: Scheme, occasion: Occasion): DistrictResult {
  throw new Error(`${ledgers.length}${scheme.id}${occasion.at.day}`)
}
