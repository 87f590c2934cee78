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
}

/** The months of the period that have begun by the check day. */
export function begunMonths(occasion: Occasion): MonthWindow[] {
  const { period, at } = occasion
  return monthsBetween(monthOf(period.start), monthOf(period.end))
    .map((month) => ({ month, first: firstDayOf(month), last: lastDayOf(month) }))
    .filter((window) => window.first <= at.day)
    .map((window) => ({ ...window, hasEnded: at.day > window.last }))
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

/** A unit owes every full month between its founding and its closing. */
export function owesMonth(unit: UnitFact, window: MonthWindow): boolean {
  return (
    (unit.owesFrom === null || unit.owesFrom <= window.first) && (unit.closedOn === null || unit.closedOn > window.last)
  )
}
