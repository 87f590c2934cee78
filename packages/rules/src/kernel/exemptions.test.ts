import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessDistrict } from '../assessment/assess-district.ts'
import { staleColumns } from '../assessment/stale-columns.ts'
import { cangshan2021 } from '../schemes/cangshan-2021.ts'
import { aLedger } from '../testing/a-ledger.ts'
import { anyDistrict } from '../testing/any-district.ts'
import { anyOccasion, anyScheme } from '../testing/any-scheme.ts'
import { checkedOn, circularOccasion, liveOn, wholeYear } from '../testing/occasions.ts'
import { compare, formatPoints, ratio } from './exact.ts'
import { INDICATOR_IDS } from './finding.ts'
import type { ExemptionFact, ExemptionScope, Ledger } from './ledger.ts'

const REASON = '经批准免考（网站改版或系统迁移）'

function exempting(ledger: Ledger, scope: ExemptionScope, from: string, to: string): Ledger {
  return { ...ledger, exemptions: [{ scope, from, to, reason: REASON }] }
}

function resultOf(ledger: Ledger, occasion = circularOccasion) {
  const [unit] = assessDistrict([ledger], cangshan2021, occasion).units
  if (unit === undefined) throw new Error('没有结果')
  return unit
}

function scoreOf(ledger: Ledger): string {
  const { score } = resultOf(ledger)
  return score === null ? '—' : formatPoints(score)
}

function findingOf(ledger: Ledger, id: string, occasion = circularOccasion) {
  return resultOf(ledger, occasion)
    .indicators.flatMap(({ findings }) => findings)
    .find((finding) => finding.id === id)
}

/** 7月不足，栏目C1超期，账号M1断更（检查日10月8日）. */
const faulty = aLedger()
  .publishing({ '2021-07': 7 })
  .leading({ code: 'C1', lastUpdatedOn: '2021-01-01' })
  .running({ code: 'M1', lastPostedOn: '2021-09-01' })
  .build()

describe('事先批准的免考', () => {
  test('免考的月份不足不扣分，原话和原因都还在', () => {
    const ledger = exempting(faulty, { kind: 'month', month: '2021-07' }, '2021-07-01', '2021-07-31')
    expect(findingOf(ledger, 'monthly-quota/2021-07')).toMatchObject({
      outcome: 'excluded',
      points: { n: 0 },
      sentence: `${findingOf(faulty, 'monthly-quota/2021-07')?.sentence}；${REASON}，不计`,
    })
    expect(resultOf(ledger).isQuotaMet).toBe(true)
  })

  test('月份须整月都在免考期内，差一天也照计', () => {
    const scope = { kind: 'indicator', indicator: 'monthly-quota' } as const
    expect(findingOf(exempting(faulty, scope, '2021-07-01', '2021-07-31'), 'monthly-quota/2021-07')?.outcome).toBe(
      'excluded',
    )
    for (const [from, to] of [
      ['2021-07-02', '2021-07-31'],
      ['2021-07-01', '2021-07-30'],
    ] as const) {
      expect(findingOf(exempting(faulty, scope, from, to), 'monthly-quota/2021-07')?.outcome).toBe('unmet')
    }
  })

  test.each([
    ['检查日前一天到期', '2021-10-07', 'unmet'],
    ['检查日当天还在期内', '2021-10-08', 'excluded'],
  ])('栏目免考到期自行失效：%s', (_case, to, outcome) => {
    const ledger = exempting(faulty, { kind: 'column', code: 'C1' }, '2021-09-01', to)
    expect(findingOf(ledger, 'column-freshness/C1')?.outcome).toBe(outcome)
    expect(staleColumns([ledger], cangshan2021, circularOccasion)).toHaveLength(outcome === 'unmet' ? 1 : 0)
  })

  test('检查日还没开始的免考不起作用；别的栏目的免考也不', () => {
    for (const [code, from] of [
      ['C1', '2021-10-09'],
      ['C2', '2021-09-01'],
    ] as const) {
      const ledger = exempting(faulty, { kind: 'column', code }, from, '2021-12-31')
      expect(findingOf(ledger, 'column-freshness/C1')?.outcome).toBe('unmet')
    }
  })

  test('账号免考只免断更，不免单项否决', () => {
    const bought = { id: 'V1', condition: 'bought-followers', state: 'confirmed', foundOn: null, note: null } as const
    const accounts = faulty.accounts.map((account) => ({ ...account, vetoes: [bought] }))
    const ledger = exempting({ ...faulty, accounts }, { kind: 'account', code: 'M1' }, '2021-09-01', '2021-12-31')
    expect(findingOf(ledger, 'new-media/M1/no-update')?.outcome).toBe('excluded')
    expect(findingOf(ledger, 'new-media/M1/V1')?.outcome).toBe('vetoed')
  })

  test('公开、解读按各自的日期，整季、整年没有的须整季、整年免考', () => {
    const none = aLedger().disclosingNothing().build()
    const scope = { kind: 'indicator', indicator: 'disclosure' } as const
    expect(findingOf(exempting(none, scope, '2021-07-01', '2021-09-30'), 'disclosure/count')?.outcome).toBe('excluded')
    expect(findingOf(exempting(none, scope, '2021-07-01', '2021-09-29'), 'disclosure/count')?.outcome).toBe('unmet')
    const late = aLedger()
      .disclosingNothing()
      .disclosing({ id: '7', madeOn: '2021-05-01', disclosedOn: '2021-08-10' })
      .build()
    expect(findingOf(exempting(late, scope, '2021-08-01', '2021-08-31'), 'disclosure/7')?.outcome).toBe('excluded')
    expect(findingOf(exempting(late, scope, '2021-09-01', '2021-09-30'), 'disclosure/7')?.outcome).toBe('unmet')
  })

  test('年度按季度看公开的，免考一个季度只免那个季度', () => {
    const none = aLedger().over('2021-01', '2021-12').disclosingNothing().build()
    const scope = { kind: 'indicator', indicator: 'disclosure' } as const
    const year = checkedOn('2022-01-08', wholeYear)
    const ledger = exempting(none, scope, '2021-07-01', '2021-09-30')
    const findings = assessDistrict([ledger], cangshan2021, year).units[0]?.indicators.flatMap((one) => one.findings)
    const outcomes = findings?.filter(({ id }) => id.startsWith('disclosure/')).map(({ id, outcome }) => [id, outcome])
    expect(outcomes).toContainEqual(['disclosure/2021Q3', 'excluded'])
    expect(outcomes).toContainEqual(['disclosure/2021Q2', 'unmet'])
  })

  test('单位一票否决和整改逾期不能事先免考', () => {
    const ledger = aLedger().vetoed({ id: '1' }).ordered({ id: '2' }).build()
    const exemptions = INDICATOR_IDS.map((indicator): ExemptionFact => ({
      scope: { kind: 'indicator', indicator },
      from: '2021-01-01',
      to: '2021-12-31',
      reason: REASON,
    }))
    expect(scoreOf({ ...ledger, exemptions })).toBe('—')
    expect(findingOf({ ...ledger, exemptions }, 'rectification/2')?.outcome).toBe('unmet')
  })

  test('任何免考都不会使得分下降', () => {
    const scopes = fc.oneof(
      fc.constantFrom(...INDICATOR_IDS).map((indicator): ExemptionScope => ({ kind: 'indicator', indicator })),
      fc.constantFrom('U1-C0', 'U1-C1').map((code): ExemptionScope => ({ kind: 'column', code })),
      fc.constantFrom('U1-M1', 'U1-M2').map((code): ExemptionScope => ({ kind: 'account', code })),
      fc.constantFrom('2021-07', '2021-10').map((month): ExemptionScope => ({ kind: 'month', month })),
    )
    const exemptions = fc.array(
      fc.record({
        scope: scopes,
        from: fc.constantFrom('2021-01-01', '2021-07-01', '2021-10-05'),
        to: fc.constantFrom('2021-09-30', '2021-10-31', '2021-12-31', '2022-12-31'),
        reason: fc.constant(REASON),
      }),
      { minLength: 1, maxLength: 4 },
    )
    const lowest = ratio(-1_000_000, 1)
    fc.assert(
      fc.property(anyDistrict, anyScheme, anyOccasion, exemptions, (ledgers, scheme, occasion, given) => {
        const before = assessDistrict(ledgers, scheme, occasion).units[0]
        const after = assessDistrict(
          ledgers.map((ledger, at) => (at === 0 ? { ...ledger, exemptions: given } : ledger)),
          scheme,
          occasion,
        ).units[0]
        expect(compare(after?.score ?? lowest, before?.score ?? lowest)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('免考期内不预警', () => {
  const today = liveOn('2021-10-12')
  /** 动态要闻类栏目14天一更，10月15日到期；账号10月14日到14天；10月信息不足；全年没有解读. */
  const near = aLedger()
    .over('2021-01', '2021-10')
    .publishing({ '2021-10': 1 })
    .leading({ code: 'C1', lastUpdatedOn: '2021-10-01', limit: { kind: 'days', count: 14 } })
    .running({ code: 'M1', lastPostedOn: '2021-09-30' })
    .build()

  const outcome = (id: string, scope: ExemptionScope, to: string, from = '2021-10-01') =>
    findingOf(exempting(near, scope, from, to), id, today)?.outcome

  test('没有免考时都预警', () => {
    for (const id of ['column-freshness/C1', 'new-media/M1', 'monthly-quota/2021-10', 'interpretation/2021']) {
      expect([id, findingOf(near, id, today)?.outcome]).toEqual([id, 'warning'])
    }
  })

  test('到期次日仍在免考期内的不预警，原话和原因都还在', () => {
    const ledger = exempting(near, { kind: 'column', code: 'C1' }, '2021-10-01', '2021-10-31')
    expect(findingOf(ledger, 'column-freshness/C1', today)).toMatchObject({
      outcome: 'excluded',
      advice: null,
      sentence: `${findingOf(near, 'column-freshness/C1', today)?.sentence}；${REASON}，不预警`,
    })
    expect(outcome('new-media/M1', { kind: 'account', code: 'M1' }, '2021-10-31')).toBe('excluded')
    expect(outcome('column-freshness/C1', { kind: 'indicator', indicator: 'column-freshness' }, '2021-10-16')).toBe(
      'excluded',
    )
  })

  test('免考先于期限届满的，照样预警；还没开始的也是', () => {
    expect(outcome('column-freshness/C1', { kind: 'column', code: 'C1' }, '2021-10-15')).toBe('warning')
    expect(outcome('new-media/M1', { kind: 'account', code: 'M1' }, '2021-10-14')).toBe('warning')
    expect(outcome('new-media/M1', { kind: 'account', code: 'M1' }, '2021-12-31', '2021-10-13')).toBe('warning')
    expect(outcome('column-freshness/C1', { kind: 'column', code: 'C2' }, '2021-12-31')).toBe('warning')
  })

  test('月份、年度须整月、整年免考', () => {
    const quota = { kind: 'month', month: '2021-10' } as const
    expect(outcome('monthly-quota/2021-10', quota, '2021-10-31')).toBe('excluded')
    expect(outcome('monthly-quota/2021-10', quota, '2021-10-30')).toBe('warning')
    const interpretation = { kind: 'indicator', indicator: 'interpretation' } as const
    expect(outcome('interpretation/2021', interpretation, '2021-12-31', '2021-01-01')).toBe('excluded')
    expect(outcome('interpretation/2021', interpretation, '2021-12-31')).toBe('warning')
  })

  test('不预警不改变得分', () => {
    const exempt = exempting(near, { kind: 'column', code: 'C1' }, '2021-10-01', '2021-12-31')
    expect(resultOf(exempt, today).score).toEqual(resultOf(near, today).score)
  })
})
