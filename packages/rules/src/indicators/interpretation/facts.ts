import type { InterpretationFact, InterpretedPolicy } from '../../kernel/ledger.ts'
import { assessedYear, lastCountedDay } from '../../kernel/occasion.ts'
import type { Occasion } from '../../kernel/occasion.ts'
import { workingDaysBetween } from '../../kernel/working-days.ts'
import type { InterpretationParameters } from './parameters.ts'

/** Why an interpretation is not one of the year's; null = it counts. */
export type NotCounted = 'form' | 'decorative' | 'superior' | 'column' | 'other-year' | 'later' | 'same-policy'

export interface InterpretationReading {
  readonly fact: InterpretationFact
  readonly notCounted: NotCounted | null
  /** Working days from the 公开日期 of the policy disclosed last; null: not known. */
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
  const forms = parameters.countedForms.value
  if (!forms.includes(fact.form)) return 'form'
  if (fact.form === 'illustrated' && fact.isDecorativeOnly && !forms.includes('text')) return 'decorative'
  if (fact.isOfSuperior) return 'superior'
  return fact.isInDistrictColumn ? null : 'column'
}

function byDay(a: InterpretationFact, b: InterpretationFact): number {
  if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? -1 : 1
  return a.code < b.code ? -1 : 1
}

/**
 * The interpretations in order of their days. One policy in several forms is one interpretation: the first that counts stands for it, so
 * it is in step when any of its counted forms is. Of several policies at once, one that nothing has interpreted yet makes it count.
 */
export function readInterpretations(
  facts: readonly InterpretationFact[],
  parameters: InterpretationParameters,
  occasion: Occasion,
): InterpretationReading[] {
  if (facts.length === 0) return []
  const from = `${String(assessedYear(occasion)).padStart(4, '0')}-01-01`
  const to = lastCountedDay(occasion)
  const interpreted: string[] = []
  const inOrder = facts.every((fact, index) => index === 0 || byDay(facts[index - 1] ?? fact, fact) <= 0)
  return (inOrder ? facts : facts.toSorted(byDay)).map((fact) => {
    const reason =
      reasonOf(fact, from, to, parameters) ?? (interpretsNothingNew(fact, interpreted) ? 'same-policy' : null)
    if (reason === null) {
      for (const { indexNumber } of fact.policies) if (indexNumber !== null) interpreted.push(indexNumber)
    }
    const { workingDays, isInStep } = stepOf(fact, parameters, occasion)
    return { fact, notCounted: reason, workingDays, isInStep }
  })
}

/** Every policy it names by number has been interpreted before; one without a number is nobody's repetition. */
function interpretsNothingNew({ policies }: InterpretationFact, interpreted: readonly string[]): boolean {
  let named = 0
  for (const { indexNumber } of policies) {
    if (indexNumber === null) continue
    if (!interpreted.includes(indexNumber)) return false
    named += 1
  }
  return named > 0
}

/**
 * 同步: counted from the policy disclosed last, for nobody can interpret documents together before the last of them is out. Where the day
 * of one is not known, the others may still prove it in step; they never prove it late.
 */
function stepOf(
  { policies, publishedOn }: InterpretationFact,
  { stepWorkingDays }: InterpretationParameters,
  { calendar }: Occasion,
): Pick<InterpretationReading, 'workingDays' | 'isInStep'> {
  const last = lastDisclosed(policies)
  if (last === null) return { workingDays: null, isInStep: null }
  const workingDays = workingDaysBetween(last, publishedOn, calendar)
  const isInStep = workingDays <= stepWorkingDays.value
  const areAllKnown = policies.every(({ disclosedOn }) => disclosedOn !== null)
  return areAllKnown || isInStep ? { workingDays, isInStep } : { workingDays: null, isInStep: null }
}

function lastDisclosed(policies: readonly InterpretedPolicy[]): string | null {
  return policies.reduce<string | null>(
    (last, { disclosedOn }) => (disclosedOn !== null && (last === null || disclosedOn > last) ? disclosedOn : last),
    null,
  )
}
