import { Engine } from 'json-rules-engine'
import type { RuleProperties } from 'json-rules-engine'
import type { QuotaAnswer, QuotaFacts } from './quota-cases.ts'

function rule(conditions: RuleProperties['conditions'], outcome: string, points: number, text: string): RuleProperties {
  return { conditions, event: { type: outcome, params: { points, text } } }
}

const owed = { fact: 'owed', operator: 'equal', value: true }
const known = { fact: 'count', operator: 'notEqual', value: null }
const ended = { fact: 'ended', operator: 'equal', value: true }
const running = { fact: 'ended', operator: 'equal', value: false }
const short = { fact: 'count', operator: 'lessThan', value: 10 }

const RULES: RuleProperties[] = [
  rule(
    { all: [{ fact: 'owed', operator: 'equal', value: false }] },
    'not-applicable',
    0,
    '{label}不计：本单位2021年5月10日设立，从首个完整月起考核',
  ),
  rule(
    { all: [owed, { fact: 'count', operator: 'equal', value: null }] },
    'undetermined',
    0,
    '{label}信息量尚未采集，暂不判断',
  ),
  rule(
    { all: [owed, known, { fact: 'count', operator: 'greaterThanInclusive', value: 10 }] },
    'met',
    0,
    '{label}发布{count}条，达到每月10条的要求',
  ),
  rule({ all: [owed, ended, { fact: 'count', operator: 'equal', value: 0 }] }, 'unmet', -4, '{label}全月未发布信息'),
  rule(
    { all: [owed, ended, short, { fact: 'count', operator: 'greaterThan', value: 0 }] },
    'unmet',
    -2,
    '{label}发布{count}条，少{missing}条',
  ),
  rule({ all: [owed, running, short] }, 'warning', 0, '{label}已发布{count}条，尚未满月，还差{missing}条'),
]

/** json-rules-engine, one run a unit and month; the sentence is filled in from the event's text. */
export function quotaByJsonRulesEngine(): (facts: QuotaFacts) => Promise<QuotaAnswer> {
  const engine = new Engine(RULES)
  return async (facts) => {
    const { events } = await engine.run({ owed: facts.owed, ended: facts.ended, count: facts.count })
    const [event] = events
    if (event === undefined || events.length > 1) throw new Error('json-rules-engine did not come to one answer')
    const sentence = String(event.params?.['text'])
      .replace('{label}', facts.label)
      .replace('{count}', String(facts.count))
      .replace('{missing}', String(10 - (facts.count ?? 0)))
    return { outcome: event.type, points: Number(event.params?.['points']), sentence }
  }
}
