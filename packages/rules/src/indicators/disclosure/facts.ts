import type { DisclosureFact } from '../../kernel/ledger.ts'
import { lastCountedDay } from '../../kernel/occasion.ts'
import type { Occasion } from '../../kernel/occasion.ts'
import { workingDaysBetween } from '../../kernel/working-days.ts'
import type { WorkingCalendar } from '../../kernel/working-days.ts'

export interface DisclosureReading {
  readonly fact: DisclosureFact
  /** Working days from being made to being disclosed; null: the day it was made is not known. */
  readonly workingDays: number | null
  readonly isLate: boolean | null
}

export function readDisclosure(fact: DisclosureFact, due: number, calendar: WorkingCalendar): DisclosureReading {
  const workingDays = fact.madeOn === null ? null : workingDaysBetween(fact.madeOn, fact.disclosedOn, calendar)
  return { fact, workingDays, isLate: workingDays === null ? null : workingDays > due }
}

/** The period's documents: a disclosure belongs to the period it was disclosed in. */
export function disclosedInPeriod(facts: readonly DisclosureFact[], occasion: Occasion): DisclosureFact[] {
  const last = lastCountedDay(occasion)
  return facts.filter((fact) => fact.disclosedOn >= occasion.period.start && fact.disclosedOn <= last)
}
