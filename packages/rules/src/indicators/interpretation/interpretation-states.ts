import type { InterpretationFact } from '../../kernel/ledger.ts'
import type { Occasion } from '../../kernel/occasion.ts'
import { interpretationSentence } from './explain.ts'
import { readInterpretations } from './facts.ts'
import type { InterpretationParameters } from './parameters.ts'

export interface InterpretationState {
  readonly id: string
  /** Counts as one of the year; of one policy in several forms the first counted one stands for all. */
  readonly isCounted: boolean
  /** null: the policy's 公开日期 is not known. */
  readonly isInStep: boolean | null
  /** Working days from the 公开日期 of the policy disclosed last, day 1 = the next working day; null when not known. */
  readonly workingDays: number | null
  /** Counts or not, and why, without a full stop at its end. */
  readonly sentence: string
}

/** The state of one unit's interpretations, in the order given. Throws UnknownCalendarYear. */
export function interpretationStates(
  facts: { readonly interpretations: readonly InterpretationFact[] },
  occasion: Occasion,
  scheme: { readonly indicators: { readonly interpretation: InterpretationParameters } },
): InterpretationState[] {
  const parameters = scheme.indicators.interpretation
  const readings = readInterpretations(facts.interpretations, parameters, occasion)
  const states = new Map(
    readings.map((reading) => [
      reading.fact.id,
      {
        id: reading.fact.id,
        isCounted: reading.notCounted === null,
        isInStep: reading.isInStep,
        workingDays: reading.workingDays,
        sentence: interpretationSentence(reading, parameters),
      },
    ]),
  )
  return facts.interpretations.flatMap((fact) => states.get(fact.id) ?? [])
}
