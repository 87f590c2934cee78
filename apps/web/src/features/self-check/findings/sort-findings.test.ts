import type { Finding, IndicatorResult } from '@mingkao/contract'
import { expect, test } from 'vitest'
import { summariseLosses } from '../summary/summarise-losses.ts'
import { sortFindings } from './sort-findings.ts'

function finding(id: string, outcome: Finding['outcome'], weighed: number): Finding {
  return {
    id,
    outcome,
    points: weighed,
    weighed,
    sentence: id,
    advice: null,
    source: { kind: 'local', reason: '暂定' },
    pointsSource: null,
    subject: { kind: 'month', id, label: id },
    limit: null,
    actual: null,
    evidence: [],
    isConfidential: false,
    isAppealable: false,
  }
}

function indicator(id: string, ...findings: Finding[]): IndicatorResult {
  const points = { full: 0, score: 0, localFull: 0, localScore: 0, bonus: 0, deduction: 0 }
  return { id, label: id, isApplicable: true, ...points, findings }
}

const standing = {
  indicators: [
    indicator(
      'monthly-quota',
      finding('7月', 'met', 0),
      finding('8月', 'unmet', -2.5),
      finding('9月', 'unmet', -2.5),
      finding('6月', 'excluded', 0),
    ),
    indicator('volume-rank', finding('名次', 'met', -12.5)),
    indicator('interpretation', finding('解读', 'warning', 0), finding('多解读', 'bonus', 2)),
    indicator('new-media', finding('账号', 'vetoed', -1), finding('另一账号', 'undetermined', 0)),
  ],
}

test('否决在最前，然后按失分从多到少，预警和待核实在后，申诉成立的还列着', () => {
  const { open, settled } = sortFindings(standing)
  expect(open.map(({ finding: { id } }) => id)).toEqual(['账号', '名次', '8月', '9月', '解读', '另一账号', '6月'])
  expect(settled.map(({ finding: { id } }) => id)).toEqual(['7月', '多解读'])
})

test('合计等于各项失分之和，分文不差', () => {
  expect(summariseLosses(standing)).toEqual({ total: -18.5, sentence: '4 项失分，1 项预警，1 项待核实' })
  const cents = {
    indicators: [indicator('x', ...[0.1, 0.2, 0.3].map((lost) => finding(String(lost), 'unmet', -lost)))],
  }
  expect(summariseLosses(cents).total).toBe(-0.6)
})

test('没有失分就直说', () => {
  expect(summariseLosses({ indicators: [] })).toEqual({ total: 0, sentence: '没有失分' })
})
