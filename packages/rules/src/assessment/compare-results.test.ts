import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cangshan2021 } from '../schemes/cangshan-2021.ts'
import type { Scheme } from '../schemes/scheme.ts'
import { schemeSchema } from '../schemes/scheme.ts'
import { withValueAt } from '../schemes/scheme-form.ts'
import { withSchemeLimits } from '../schemes/scheme-limits.ts'
import { aLedger } from '../testing/a-ledger.ts'
import { anyOccasion, anyScheme } from '../testing/any-scheme.ts'
import { anyDistrict } from '../testing/any-district.ts'
import { circularOccasion } from '../testing/occasions.ts'
import { assessDistrict } from './assess-district.ts'
import { compareResults, summariseImpact } from './compare-results.ts'

function edited(path: string, value: unknown): Scheme {
  return schemeSchema.parse(withValueAt(cangshan2021, path.split('/'), value))
}

const ledgers = [
  aLedger({ code: 'A', name: '甲镇', order: 1 }).publishing({ '2021-08': 11 }).build(),
  aLedger({ code: 'B', name: '乙镇', order: 2 }).publishing({ '2021-08': 9 }).build(),
  aLedger({ code: 'C', name: '丙镇', order: 3 }).over('2021-01', '2021-09', 20).build(),
]

function impact(draft: Scheme) {
  return compareResults(
    assessDistrict(ledgers, cangshan2021, circularOccasion),
    assessDistrict(withSchemeLimits(ledgers, new Set(['C1']), draft), draft, circularOccasion),
  )
}

describe('影响预览', () => {
  test('规则不变，什么都不变', () => {
    fc.assert(
      fc.property(anyDistrict, anyScheme, anyOccasion, (district, scheme, occasion) => {
        const result = assessDistrict(district, scheme, occasion)
        const changes = compareResults(result, assessDistrict(district, scheme, occasion))
        expect(
          changes.filter(({ delta, moved, indicators }) => (delta ?? 0) !== 0 || moved !== 0 || indicators.length > 0),
        ).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test('每月10条提到11条：谁掉分、差在哪个月、原话是什么', () => {
    const [first, second, third] = impact(edited('indicators/monthly-quota/minimumPerMonth/value', 11))
    // 7 and 9 have ten items each: short now, two points a month on a scale of 80.
    expect(first).toMatchObject({
      unit: { name: '甲镇' },
      delta: -5,
      before: { isQuotaMet: true },
      after: { isQuotaMet: false },
    })
    expect(first?.indicators).toMatchObject([
      {
        label: '网站信息发布',
        findings: [{ sentence: '7月发布10条，少1条', before: 0, after: -2.5 }, { sentence: '9月发布10条，少1条' }],
      },
    ])
    expect(second?.indicators[0]?.findings.map(({ id }) => id)).toEqual([
      'monthly-quota/2021-07',
      'monthly-quota/2021-09',
    ])
    expect(third).toMatchObject({ delta: 0, moved: 0, indicators: [] })
  })

  test('一句话总结：几家升、几家降、几家变为未达标', () => {
    const changes = impact(edited('indicators/monthly-quota/minimumPerMonth/value', 11))
    expect(summariseImpact(changes)).toMatchObject({
      scoresUp: 0,
      scoresDown: 2,
      short: { before: 1, after: 2 },
      verdicts: [],
    })
    const strict = summariseImpact(impact(edited('passMark/value', 95)))
    expect(strict.verdicts.length).toBeGreaterThan(0)
    expect(strict.failed.after).toBe(strict.verdicts.length)
  })

  test('别人让位，得分不变名次也变', () => {
    const spared = [
      aLedger({ code: 'A', order: 1 }).disclosingNothing().build(),
      aLedger({ code: 'B', order: 2 }).publishing({ '2021-06': 11, '2021-08': 9 }).build(),
    ]
    const [before, after] = [cangshan2021, edited('indicators/disclosure/none/value', 1)].map((scheme) =>
      assessDistrict(spared, scheme, circularOccasion),
    )
    if (before === undefined || after === undefined) throw new Error('two results')
    expect(compareResults(before, after).map(({ delta, moved }) => [Math.sign(delta ?? 0), moved])).toEqual([
      [1, 1],
      [0, -1],
    ])
  })

  test('栏目类别的期限随草稿走，栏目自己的期限不变', () => {
    const stale = aLedger()
      .leading({ code: 'C1', category: '动态要闻', limit: { kind: 'days', count: 14 }, lastUpdatedOn: '2021-09-30' })
      .leading({ code: 'C2', category: '动态要闻', limit: { kind: 'days', count: 14 }, lastUpdatedOn: '2021-09-30' })
      .build()
    const draft = edited('indicators/column-freshness/categoryLimits/value/动态要闻', { kind: 'days', count: 3 })
    const [ledger] = withSchemeLimits([stale], new Set(['C1']), draft)
    expect(ledger?.columns.map(({ limit }) => limit)).toEqual([
      { kind: 'days', count: 3 },
      { kind: 'days', count: 14 },
    ])
    const [line] = assessDistrict(ledger ? [ledger] : [], draft, circularOccasion).units
    expect(
      line?.indicators
        .find(({ id }) => id === 'column-freshness')
        ?.findings.filter(({ outcome }) => outcome === 'unmet'),
    ).toHaveLength(1)
  })
})
