import { Engine } from 'json-rules-engine'
import type { NestedCondition, RuleProperties } from 'json-rules-engine'

// The rules once more, written as data for another engine; the words of DOMAIN's table, not the code of this package.

type Value = string | number | boolean | null

function when(all: NestedCondition[], outcome: string, points: number): RuleProperties {
  return { conditions: { all }, event: { type: outcome, params: { points } } }
}

function is(fact: string, value: Value = true): NestedCondition {
  return { fact, operator: 'equal', value }
}

function compares(fact: string, operator: 'lessThan' | 'greaterThan', value: number): NestedCondition {
  return { fact, operator, value }
}

export const MONTH_RULES = [
  when([is('isOwed', false)], 'not-applicable', 0),
  when([is('isOwed'), is('count', null)], 'undetermined', 0),
  when([is('isOwed'), is('hasEnded'), is('count', 0)], 'unmet', -4),
  when(
    [is('isOwed'), is('hasEnded'), compares('count', 'greaterThan', 0), compares('count', 'lessThan', 10)],
    'unmet',
    -2,
  ),
]

const AT_FAULT = [is('isChecked'), is('hasFreshBelow', false), is('hasFaultBelow', false), is('hasUnknownBelow', false)]

export const COLUMN_RULES = [
  when([...AT_FAULT, is('isKnown'), is('isOwn'), is('isStale')], 'unmet', -2),
  when([...AT_FAULT, is('isKnown'), is('isOwn'), is('isBlank')], 'unmet', -4),
  when(
    [
      is('isChecked'),
      is('isLed'),
      is('hasFreshBelow', false),
      is('hasFaultBelow', false),
      { any: [is('isKnown', false), { all: [is('hasUnknownBelow'), { any: [is('isStale'), is('isBlank')] }] }] },
    ],
    'undetermined',
    0,
  ),
]

export const ACCOUNT_RULES = [
  when([is('isObliged'), is('publishesContent'), compares('gap', 'greaterThan', 14)], 'vetoed:no-update', -20),
  when([is('isObliged'), is('hasConfirmedVeto')], 'vetoed:V1', -20),
  when([is('isObliged'), is('hasSuspectedVeto')], 'undetermined:V1', 0),
  when([is('isObliged'), is('lifecycle', 'unregistered')], 'unmet:unregistered', -5),
  when([is('isObliged'), is('lifecycle', 'reopened')], 'unmet:reopened', -5),
  when(
    [
      is('isObliged'),
      is('publishesContent'),
      is('gap', -1),
      is('hasConfirmedVeto', false),
      { fact: 'lifecycle', operator: 'notIn', value: ['unregistered', 'reopened'] },
    ],
    'undetermined:',
    0,
  ),
]

export const INTERPRETATION_RULES = [
  when([is('isCounted'), is('isStepKnown'), compares('workingDays', 'greaterThan', 3)], 'unmet', -2),
  when([is('isCounted'), is('isStepKnown', false)], 'undetermined', 0),
  when([is('isCounted', false)], 'not-applicable', 0),
]

export const DISCLOSURE_RULES = [
  when([is('isMadeKnown'), compares('workingDays', 'greaterThan', 20)], 'unmet', -1),
  when([is('isMadeKnown', false)], 'undetermined', 0),
]

export type Facts = Readonly<Record<string, Value>>

/** Runs one set of rules over the facts of one subject: what fired, as `outcome points`. */
export function oracleOf(
  rules: readonly RuleProperties[],
): (facts: Facts) => Promise<{ type: string; points: number }[]> {
  const engine = new Engine([...rules])
  return async (facts) => {
    const { events } = await engine.run(facts)
    return events.map((event) => ({ type: event.type, points: Number(event.params?.['points']) }))
  }
}
