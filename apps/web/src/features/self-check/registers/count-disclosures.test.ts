import type { Finding, IndicatorResult } from '@mingkao/contract'
import { expect, test } from 'vitest'
import { countDisclosures } from './count-disclosures.ts'

function finding(period: string, outcome: Finding['outcome'], sentence: string, documents: readonly string[]): Finding {
  return {
    id: `disclosure/${period}`,
    outcome,
    sentence,
    advice: null,
    points: outcome === 'unmet' ? -2 : 0,
    weighed: outcome === 'unmet' ? -2 : 0,
    source: { kind: 'local', reason: '暂定' },
    pointsSource: null,
    subject: { kind: 'period', id: period, label: '' },
    limit: 1,
    actual: documents.length,
    evidence: documents.map((id) => ({
      kind: 'disclosure' as const,
      id,
      label: id,
      on: null,
      note: null,
      url: null,
      href: '',
    })),
    isConfidential: false,
    isAppealable: false,
  }
}

function disclosure(...findings: readonly Finding[]): IndicatorResult[] {
  const points = { full: 10, score: 10, localFull: 10, localScore: 10, bonus: 0, deduction: 0 }
  return [{ id: 'disclosure', label: '主动公开', isApplicable: true, ...points, findings: [...findings] }]
}

test('季度用规则自己的话', () => {
  const indicators = disclosure(finding('2021Q3', 'met', '本季度主动公开2份，均在20个工作日内', ['1', '2']))
  expect(countDisclosures({ period: '2021Q3', indicators })).toEqual({
    count: 2,
    sentence: '本季度主动公开2份，均在20个工作日内',
  })
})

test('年度说的是全年，不只是最差的一个季度', () => {
  const indicators = disclosure(
    finding('2021Q1', 'met', '第一季度主动公开2份', ['1', '2']),
    finding('2021Q2', 'unmet', '第二季度没有主动公开信息', []),
    finding('2021Q3', 'met', '第三季度主动公开1份', ['3']),
  )
  expect(countDisclosures({ period: '2021', indicators })).toEqual({
    count: 3,
    sentence: '本年 3 份，第二季度没有主动公开信息',
  })
})
