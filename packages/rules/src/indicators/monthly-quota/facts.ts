import { firstDayOf, lastDayOf, monthOf, monthsBetween } from '../../kernel/day.ts'
import type { Day, Month } from '../../kernel/day.ts'
import type { Ledger, MonthFact, UnitFact } from '../../kernel/ledger.ts'
import type { Occasion } from '../../kernel/occasion.ts'

/** A month of the period that has begun. */
export interface MonthWindow {
  readonly month: Month
  readonly first: Day
  readonly last: Day
  /** Still running on its last day: it has ended on the day after. */
  readonly hasEnded: boolean
  /** Every day of it lies in the period: only then the quota is owed. */
  readonly isWhole: boolean
}

/** The months of the period that have begun by the check day. */
export function begunMonths(occasion: Occasion): MonthWindow[] {
  return periodMonths(occasion).filter((window) => window.first <= occasion.at.day)
}

/** Every month of the period, begun or not. */
export function periodMonths({ period, at }: Occasion): MonthWindow[] {
  return monthsBetween(monthOf(period.start), monthOf(period.end))
    .map((month) => ({ month, first: firstDayOf(month), last: lastDayOf(month) }))
    .map((window) => ({
      ...window,
      hasEnded: at.day > window.last,
      isWhole: window.first >= period.start && window.last <= period.end,
    }))
}

/** Where the first of the months stands in the ledger, which holds them in order. */
export function nearOf(ledger: Ledger, first: MonthWindow | undefined): number {
  if (first === undefined) return 0
  let near = 0
  for (const { month } of ledger.months) {
    if (month >= first.month) return near
    near += 1
  }
  return near
}

/** The ledger's line of a month; undefined when it holds none. `near` is where it usually stands. */
export function monthFact(ledger: Ledger, month: Month, near: number): MonthFact | undefined {
  const expected = ledger.months[near]
  return expected?.month === month ? expected : ledger.months.find((fact) => fact.month === month)
}

/** Items of the month that lie in the period; null: not collected. */
export function countInPeriod(fact: MonthFact | undefined): number | null {
  if (fact === undefined || fact.counted === null) return null
  return fact.beforePeriod === undefined ? fact.counted : fact.counted - fact.beforePeriod
}

/** A unit owes every full month of the period between its founding and its closing. */
export function owesMonth(unit: UnitFact, window: MonthWindow): boolean {
  return (
    window.isWhole &&
    (unit.owesFrom === null || unit.owesFrom <= window.first) &&
    (unit.closedOn === null || unit.closedOn > window.last)
  )
}
