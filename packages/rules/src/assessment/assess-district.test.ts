import { describe, expect, test } from 'vitest'
import { formatPoints } from '../kernel/exact.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { cangshan2021 } from '../schemes/cangshan-2021.ts'
import { aLedger } from '../testing/a-ledger.ts'
import { checkedOn, circularOccasion, liveOn } from '../testing/occasions.ts'
import { assessDistrict } from './assess-district.ts'
import type { UnitResult } from './result.ts'

function numbered(order: number) {
  return aLedger({ code: `T${order}`, name: `单位${order}`, order })
}

function assessed(ledgers: readonly Ledger[], occasion = circularOccasion): readonly UnitResult[] {
  return assessDistrict(ledgers, cangshan2021, occasion).units
}

function scoreOf(unit: UnitResult | undefined): string {
  return unit?.score === null || unit === undefined ? '—' : formatPoints(unit.score)
}

describe('全区考核', () => {
  test('免考单位写明不参评和原因，不参加排名，也不算零分', () => {
    const exempt = numbered(2).of({ exemption: { reason: '自办网站', from: '2021-01-01', to: null } })
    const [first, second, third] = assessed([numbered(1).build(), exempt.build(), numbered(3).build()])
    expect(second).toMatchObject({ verdict: '不参评', reason: '自办网站', score: null, place: null, of: 2 })
    expect(second?.volume.total).toBe(30)
    expect(second?.isQuotaMet).toBe(false)
    expect([first?.of, third?.of]).toEqual([2, 2])
  })

  test('免考期满后恢复参评', () => {
    const until = numbered(1).of({ exemption: { reason: '机构改革', from: '2021-01-01', to: '2021-09-29' } })
    expect(assessed([until.build()])[0]?.verdict).toBe('合格')
  })

  test('尚未设立、已经撤销的不参评', () => {
    const founded = numbered(1).of({ owesFrom: '2021-10-01' })
    const closed = numbered(2).of({ closedOn: '2021-09-30' })
    const later = numbered(3).of({ closedOn: '2021-10-01' })
    expect(assessed([founded.build(), closed.build(), later.build()]).map((unit) => unit.reason)).toEqual([
      '2021年10月1日设立，本周期尚未设立',
      '2021年9月30日起撤销',
      null,
    ])
  })

  test('一票否决的单位不合格，不显示得分，不排名，也不占别人的名次', () => {
    const vetoed = numbered(1).over('2021-01', '2021-09', 99).vetoed({ id: 'V1' })
    const [first, second] = assessed([vetoed.build(), numbered(2).build()])
    expect(first).toMatchObject({ verdict: '不合格', reason: '单位一票否决', score: null, base: null, place: null })
    expect(second).toMatchObject({ place: 1, of: 1 })
    expect(scoreOf(second)).toBe('100.00')
  })

  test('60分合格，低于60分不合格', () => {
    const poor = (blankMonths: number) => {
      let ledger = numbered(1).disclosingNothing().running({ code: 'M1', lastPostedOn: '2021-01-01' })
      for (let index = 0; index < 5; index += 1) {
        ledger = ledger.leading({ code: `C${index}`, lastUpdatedOn: '2021-01-01' })
      }
      const months = ['2021-07', '2021-08', '2021-09'].slice(0, blankMonths)
      ledger = ledger.publishing(Object.fromEntries(months.map((month) => [month, 7])))
      return assessed([ledger.build()])[0]
    }
    expect([scoreOf(poor(2)), poor(2)?.verdict]).toEqual(['61.00', '合格'])
    const sixty = numbered(1)
      .running({ code: 'M1', lastPostedOn: '2021-01-01' })
      .publishing({ '2021-07': 0, '2021-08': 0, '2021-09': 0 })
      .leading({ code: 'C1', lastUpdatedOn: null })
      .leading({ code: 'C2', lastUpdatedOn: null })
    const [exactly] = assessed([sixty.build()])
    expect([scoreOf(exactly), exactly?.verdict]).toEqual(['60.00', '合格'])
    const [below] = assessed([sixty.leading({ code: 'C3', lastUpdatedOn: '2021-01-01' }).build()])
    expect([scoreOf(below), below?.verdict, below?.reason]).toEqual(['58.00', '不合格', '基础分低于60分'])
  })

  test('每条扣分既有本项分值，也有折算后的分值', () => {
    const [unit] = assessed([numbered(1).publishing({ '2021-08': 7 }).build()])
    const august = unit?.indicators[0]?.findings[1]
    expect(august && [formatPoints(august.points), formatPoints(august.weighed)]).toEqual(['-2.00', '-2.50'])
    expect(unit?.indicators[0] && formatPoints(unit.indicators[0].weighedFull)).toBe('37.50')
  })

  test('超过本项满分的扣分折算后为零', () => {
    const ledger = numbered(1)
      .running({ code: 'M1', lastPostedOn: '2021-01-01' })
      .running({ code: 'M2', lastPostedOn: '2021-01-01' })
    const findings = assessed([ledger.build()])[0]?.indicators[3]?.findings ?? []
    expect(findings.map((finding) => [formatPoints(finding.points), formatPoints(finding.weighed)])).toEqual([
      ['-20.00', '-20.00'],
      ['-20.00', '0.00'],
    ])
  })

  test('基础分不到80分，多发的解读折算为零分', () => {
    const many = numbered(1).interpreting({ id: 'J1' }).interpreting({ id: 'J2' })
    const bonusOf = (ledger: typeof many) =>
      assessed([ledger.build()])[0]?.indicators[4]?.findings.find((finding) => finding.outcome === 'bonus')?.weighed
    expect(bonusOf(many)).toEqual({ n: 2, d: 1 })
    expect(bonusOf(many.running({ code: 'M1', lastPostedOn: '2021-01-01' }))).toEqual({ n: 0, d: 1 })
  })

  test('数量相同的同名次同分', () => {
    const [first, second, third] = assessed(
      [numbered(1), numbered(2), numbered(3).publishing({ '2021-01': 0 })].map((ledger) => ledger.build()),
    )
    expect([first?.place, second?.place, third?.place]).toEqual([1, 1, 2])
    expect(scoreOf(first)).toBe(scoreOf(second))
  })

  test('分组单列满分的，按本组满分算', () => {
    const weights = { ...cangshan2021.weights.value, 'monthly-quota': 40, 'new-media': 10 }
    const scheme = { ...cangshan2021, groupWeights: { 镇街: { ...cangshan2021.weights, value: weights } } }
    const result = assessDistrict(
      [numbered(1).build(), numbered(2).of({ group: '区直部门' }).build()],
      scheme,
      circularOccasion,
    )
    expect(result.units.map((unit) => unit.indicators[0]?.full)).toEqual([
      { n: 40, d: 1 },
      { n: 30, d: 1 },
    ])
  })

  test('本组不占分值的指标不适用，尚未施行的也不适用', () => {
    const weights = { ...cangshan2021.weights.value, 'monthly-quota': 50, 'new-media': 0 }
    const disclosure = { ...cangshan2021.indicators.disclosure }
    const later = Object.fromEntries(
      Object.entries(disclosure).map(([key, parameter]) => [key, { ...parameter, from: '2022-01-01' }]),
    )
    const scheme = {
      ...cangshan2021,
      weights: { ...cangshan2021.weights, value: weights },
      indicators: { ...cangshan2021.indicators, disclosure: { ...disclosure, ...later } },
    }
    const idle = numbered(1).running({ code: 'M1', lastPostedOn: '2021-01-01' }).disclosingNothing()
    const unit = assessDistrict([idle.build()], scheme, circularOccasion).units[0]
    expect(unit?.indicators.filter((line) => !line.isApplicable).map((line) => line.id)).toEqual([
      'new-media',
      'disclosure',
    ])
    expect(scoreOf(unit)).toBe('100.00')
  })

  test('进行中的周期为暂计，未满的月份不算达标也不算不达标', () => {
    const [unit] = assessed([numbered(1).over('2021-01', '2021-12', 6).build()], liveOn('2021-10-11'))
    expect(unit).toMatchObject({ isProvisional: true, isQuotaMet: false, verdict: '合格' })
    expect(unit?.volume.months).toEqual([{ month: '2021-10', count: 6, met: null }])
  })

  test('检查时点在周期最后一天的，周期还没有结束', () => {
    const [unit] = assessed([numbered(1).publishing({ '2021-09': 0 }).build()], checkedOn('2021-09-30'))
    expect(unit?.indicators[0]?.findings[2]?.outcome).toBe('warning')
  })
})
