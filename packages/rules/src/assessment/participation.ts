import { dayLabel } from '../kernel/day.ts'
import type { UnitFact } from '../kernel/ledger.ts'
import { lastCountedDay } from '../kernel/occasion.ts'
import type { Occasion } from '../kernel/occasion.ts'

/** Why the unit is 不参评, by its state on the period's last counted day; null when it takes part. */
export function whyNotAssessed(unit: UnitFact, occasion: Occasion): string | null {
  const last = lastCountedDay(occasion)
  const { owesFrom, closedOn, exemption } = unit
  if (owesFrom !== null && owesFrom > last) return `${dayLabel(owesFrom)}设立，本周期尚未设立`
  if (closedOn !== null && closedOn <= last) return `${dayLabel(closedOn)}起撤销`
  if (exemption !== null && exemption.from <= last && (exemption.to === null || exemption.to >= last)) {
    return exemption.reason
  }
  return null
}
