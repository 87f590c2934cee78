import type { InterpretationFact } from '../../kernel/ledger.ts'
import { assessedYear, lastCountedDay } from '../../kernel/occasion.ts'
import type { Occasion } from '../../kernel/occasion.ts'
import { workingDaysBetween } from '../../kernel/working-days.ts'
import type { InterpretationParameters } from './parameters.ts'

/** Why an interpretation is not one of the year's; null = it counts. */
export type NotCounted = 'form' | 'column' | 'other-year' | 'later' | 'same-policy'

export interface InterpretationReading {
  readonly fact: InterpretationFact
  readonly notCounted: NotCounted | null
  /** Working days from the policy's 公开日期; null: not known. */
  readonly workingDays: number | null
  /** null: not known. */
  readonly isInStep: boolean | null
}

function reasonOf(
  fact: InterpretationFact,
  from: string,
  to: string,
  parameters: InterpretationParameters,
): NotCounted | null {
  if (fact.publishedOn > to) return 'later'
  if (fact.publishedOn < from) return 'other-year'
  if (!parameters.countedForms.value.includes(fact.form)) return 'form'
  return fact.isInDistrictColumn ? null : 'column'
}

function byDay(a: InterpretationFact, b: InterpretationFact): number {
  if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? -1 : 1
  return a.code < b.code ? -1 : 1
}

/**
 * The interpretations in order of their days. One policy in several forms is one interpretation: the first that counts stands for it, so
 * it is in step when any of its counted forms is.
 */
export function readInterpretations(
  facts: readonly InterpretationFact[],
  parameters: InterpretationParameters,
  occasion: Occasion,
): InterpretationReading[] {
  if (facts.length === 0) return []
  const from = `${String(assessedYear(occasion)).padStart(4, '0')}-01-01`
  const to = lastCountedDay(occasion)
  const policies: string[] = []
  return (facts.length === 1 ? facts : facts.toSorted(byDay)).map((fact) => {
    const reason = reasonOf(fact, from, to, parameters)
    const isAgain = reason === null && fact.policyKey !== null && policies.includes(fact.policyKey)
    if (reason === null && fact.policyKey !== null && !isAgain) policies.push(fact.policyKey)
    const disclosed = fact.policyDisclosedOn
    const workingDays = disclosed === null ? null : workingDaysBetween(disclosed, fact.publishedOn, occasion.calendar)
    return {
      fact,
      notCounted: isAgain ? 'same-policy' : reason,
      workingDays,
      isInStep: workingDays === null ? null : workingDays <= parameters.stepWorkingDays.value,
    }
  })
}
