import type { Day } from '../../kernel/day.ts'
import { kept } from '../../kernel/kept.ts'
import type { DisclosureFact, UnitFact } from '../../kernel/ledger.ts'
import { hasEnded, lastCountedDay } from '../../kernel/occasion.ts'
import type { Occasion } from '../../kernel/occasion.ts'
import { quartersOf } from '../../kernel/quarter.ts'
import { workingDaysBetween } from '../../kernel/working-days.ts'
import type { WorkingCalendar } from '../../kernel/working-days.ts'

export interface DisclosureReading {
  readonly fact: DisclosureFact
  /** Working days from being made to being disclosed; null: the day it was made is not known. */
  readonly workingDays: number | null
  readonly isLate: boolean | null
}

/** Working days from being made to being disclosed; null: the day it was made is not known. Throws UnknownCalendarYear. */
export function workingDaysOf(fact: DisclosureFact, calendar: WorkingCalendar): number | null {
  return fact.madeOn === null ? null : workingDaysBetween(fact.madeOn, fact.disclosedOn, calendar)
}

export function readDisclosure(fact: DisclosureFact, due: number, calendar: WorkingCalendar): DisclosureReading {
  const workingDays = workingDaysOf(fact, calendar)
  return { fact, workingDays, isLate: workingDays === null ? null : workingDays > due }
}

/** The period's documents: a disclosure belongs to the period it was disclosed in. */
export function disclosedInPeriod(facts: readonly DisclosureFact[], occasion: Occasion): DisclosureFact[] {
  const last = lastCountedDay(occasion)
  return facts.filter((fact) => fact.disclosedOn >= occasion.period.start && fact.disclosedOn <= last)
}

/** What must hold at least one document: the period itself, or each quarter of a year. */
export interface DisclosureTerm {
  /** Last part of the finding's id. */
  readonly key: string
  /** Period id: `2021Q3`. */
  readonly period: string
  /** 本季度, 第三季度 */
  readonly label: string
  readonly start: Day
  readonly end: Day
  readonly hasEnded: boolean
}

/** The terms that have begun by the check day: a year is looked at quarter by quarter. */
export function disclosureTerms(occasion: Occasion): DisclosureTerm[] {
  const { period, at } = occasion
  if (period.kind !== 'year') {
    const label = period.kind === 'quarter' ? '本季度' : '本周期'
    const { id, start, end } = period
    return [{ key: 'count', period: id, label, start, end, hasEnded: hasEnded(occasion) }]
  }
  return quartersOf(period.end)
    .filter(({ start }) => start <= at.day)
    .map(({ id, label, start, end }) => ({ key: id, period: id, label, start, end, hasEnded: at.day > end }))
}

/** Puts a period's documents into the terms they were disclosed in, in one pass; null: there are none in any. */
export function prepareTerms(
  terms: readonly DisclosureTerm[],
  occasion: Occasion,
): (facts: readonly DisclosureFact[]) => DisclosureFact[][] | null {
  const last = lastCountedDay(occasion)
  // Many documents share few days.
  const termOf = kept((day: Day) => (day > last ? -1 : terms.findIndex(({ start, end }) => day <= end && day >= start)))

  return (facts) => {
    let byTerm: DisclosureFact[][] | null = null
    for (const fact of facts) {
      const index = termOf(fact.disclosedOn)
      if (index < 0) continue
      byTerm ??= terms.map(() => [])
      byTerm[index]?.push(fact)
    }
    return byTerm
  }
}

/** Whether the unit was there in the term at all. */
export function owesTerm({ owesFrom, closedOn }: UnitFact, { start, end }: DisclosureTerm): boolean {
  return (owesFrom === null || owesFrom <= end) && (closedOn === null || closedOn > start)
}
