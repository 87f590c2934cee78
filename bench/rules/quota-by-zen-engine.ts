import { ZenEngine } from '@gorules/zen-engine'
import type { QuotaAnswer, QuotaFacts } from './quota-cases.ts'

type Row = readonly [owed: string, ended: string, count: string, outcome: string, points: string, sentence: string]

const ROWS: readonly Row[] = [
  ['false', '', '', '"not-applicable"', '0', 'label + "不计：本单位2021年5月10日设立，从首个完整月起考核"'],
  ['true', '', 'null', '"undetermined"', '0', 'label + "信息量尚未采集，暂不判断"'],
  ['true', '', '>= 10', '"met"', '0', 'label + "发布" + string(count) + "条，达到每月10条的要求"'],
  ['true', 'true', '0', '"unmet"', '-4', 'label + "全月未发布信息"'],
  ['true', 'true', '< 10', '"unmet"', '-2', 'label + "发布" + string(count) + "条，少" + string(10 - count) + "条"'],
  [
    'true',
    'false',
    '< 10',
    '"warning"',
    '0',
    'label + "已发布" + string(count) + "条，尚未满月，还差" + string(10 - count) + "条"',
  ],
]

function fields(names: readonly string[], prefix: string) {
  return names.map((name, index) => ({ id: `${prefix}${index}`, name, field: name }))
}

/** The rules as a decision table; `loop`: over the months of a unit in one evaluation. */
function decisionTable(loop: boolean) {
  const position = { x: 0, y: 0 }
  const looping = { executionMode: 'loop', inputField: 'months', outputPath: 'findings', passThrough: false }
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position },
      {
        id: 'table',
        name: 'table',
        type: 'decisionTableNode',
        position,
        content: {
          hitPolicy: 'first',
          ...(loop ? looping : {}),
          inputs: fields(['owed', 'ended', 'count'], 'i'),
          outputs: fields(['outcome', 'points', 'sentence'], 'o'),
          rules: ROWS.map(([i0, i1, i2, o0, o1, o2], index) => ({ _id: `r${index}`, i0, i1, i2, o0, o1, o2 })),
        },
      },
      { id: 'out', name: 'out', type: 'outputNode', position },
    ],
    edges: [
      { id: 'e0', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'e1', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  }
}

export interface QuotaByZen {
  /** One evaluation a unit and month. */
  readonly month: (facts: QuotaFacts) => Promise<QuotaAnswer>
  /** One evaluation a unit: its months in a loop inside the engine. */
  readonly unit: (months: readonly QuotaFacts[]) => Promise<QuotaAnswer[]>
}

/** zen-engine with its trace on: without it nothing says which row decided. */
export function quotaByZenEngine(): QuotaByZen {
  const engine = new ZenEngine()
  const single = engine.createDecision(decisionTable(false))
  const looped = engine.createDecision(decisionTable(true))
  return {
    month: async (facts) => {
      const { result, trace } = await single.evaluate(facts, { trace: true })
      if (trace === undefined) throw new Error('zen-engine gave no trace')
      return result
    },
    unit: async (months) => {
      const { result, trace } = await looped.evaluate({ months }, { trace: true })
      if (trace === undefined) throw new Error('zen-engine gave no trace')
      return result.findings
    },
  }
}
