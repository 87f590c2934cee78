import { addWorkingDays } from '../../kernel/working-days.ts'
import type { Day } from '../../kernel/day.ts'
import type { DisclosureFact } from '../../kernel/ledger.ts'
import type { Occasion } from '../../kernel/occasion.ts'
import { readDisclosure } from './facts.ts'
import type { DisclosureParameters } from './parameters.ts'

export interface DisclosureState {
  readonly id: string
  /** Working days from being made to being disclosed, day 1 = the next working day; null: the day it was made is not known. */
  readonly workingDays: number | null
  readonly isLate: boolean | null
  /** Last working day in time; null: the day it was made is not known. */
  readonly dueOn: Day | null
}

/** The state of every disclosure given, in the order given. Throws UnknownCalendarYear. */
export function disclosureStates(
  facts: { readonly disclosures: readonly DisclosureFact[] },
  occasion: Pick<Occasion, 'calendar'>,
  scheme: { readonly indicators: { readonly disclosure: DisclosureParameters } },
): DisclosureState[] {
  const due = scheme.indicators.disclosure.dueWorkingDays.value
  return facts.disclosures.map((fact) => {
    const { workingDays, isLate } = readDisclosure(fact, due, occasion.calendar)
    const dueOn = fact.madeOn === null ? null : addWorkingDays(fact.madeOn, due, occasion.calendar)
    return { id: fact.id, workingDays, isLate, dueOn }
  })
}
