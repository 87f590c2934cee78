import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessDistrict } from '../../assessment/assess-district.ts'
import { exact, subtract } from '../../kernel/exact.ts'
import type { Period } from '../../kernel/occasion.ts'
import { cangshan2021 } from '../../schemes/cangshan-2021.ts'
import { aLedger } from '../../testing/a-ledger.ts'
import { earnedOf, judge, parameters, told } from '../../testing/judge.ts'
import { checkedOn, liveOn } from '../../testing/occasions.ts'
import { monthlyQuota } from './index.ts'

const given = parameters['monthly-quota']

function quota(ledger: ReturnType<typeof aLedger>, occasion = checkedOn('2021-10-08')) {
  return judge(monthlyQuota, given, ledger, { occasion, full: 30 })
}

function earnedWith(items: number) {
  return quota(aLedger().publishing({ '2021-08': items })).earned ?? exact(-1)
}

describe('网站信息发布', () => {
  test.each([
    [0, 'unmet', -4, '8月全月未发布信息'],
    [1, 'unmet', -2, '8月发布1条，少9条'],
    [9, 'unmet', -2, '8月发布9条，少1条'],
    [10, 'met', 0, '8月发布10条，达到每月10条的要求'],
    [11, 'met', 0, '8月发布11条，达到每月10条的要求'],
  ])('8月%i条：%s，扣%i分', (count, outcome, points, sentence) => {
    const august = quota(aLedger().publishing({ '2021-08': count })).findings[1]
    expect(august).toMatchObject({ outcome, sentence, actual: count, limit: 10, points: exact(points) })
    expect(august?.evidence).toEqual([{ kind: 'publications', from: '2021-08', to: '2021-08', count }])
  })

  test('不足的月份写明依据、分值来源和该怎么办', () => {
    const [, august] = quota(aLedger().publishing({ '2021-08': 7 })).findings
    expect(august?.source).toMatchObject({ article: '一、1', quote: '各单位每月发布信息应达到10条及以上' })
    expect(august?.pointsSource).toMatchObject({ kind: 'local' })
    expect(august?.advice).toBe('8月还差3条，当月已发布而未采集的可以补报')
  })

  test('逐月计算，不看平均：0+0+30两个月不达标，10+10+10达标', () => {
    const uneven = quota(aLedger().publishing({ '2021-07': 0, '2021-08': 0, '2021-09': 30 }))
    expect(uneven.findings.map((finding) => finding.outcome)).toEqual(['unmet', 'unmet', 'met'])
    expect(earnedOf(uneven)).toBe('22.00')
    expect(earnedOf(quota(aLedger()))).toBe('30.00')
  })

  test('扣分以本项满分为限', () => {
    const year = checkedOn('2022-01-08', { id: '2021', kind: 'year', start: '2021-01-01', end: '2021-12-31' })
    expect(earnedOf(quota(aLedger().over('2021-01', '2021-12', 0), year))).toBe('0.00')
  })

  test('尚未采集，不等于零：待核实，不扣分', () => {
    const judgement = quota(aLedger().publishing({ '2021-08': null }))
    expect(told(judgement)[1]).toBe('undetermined 0.00 8月信息量尚未采集，暂不判断')
    expect(earnedOf(judgement)).toBe('30.00')
  })

  test('未满的月份只预警，月末当天仍未满，次日起扣分；未开始的月份不列', () => {
    const ledger = aLedger().over('2021-01', '2021-12', 4)
    expect(told(quota(ledger, liveOn('2021-10-31')))).toEqual(['warning 0.00 10月已发布4条，尚未满月，还差6条'])
    expect(quota(ledger, liveOn('2021-10-31')).findings[0]?.advice).toBe('10月还差6条，请在10月31日前补足')
    expect(told(quota(ledger, liveOn('2021-11-01')))).toEqual([
      'unmet -2.00 10月发布4条，少6条',
      'warning 0.00 11月已发布4条，尚未满月，还差6条',
    ])
  })

  test('规定施行前的月份不考核', () => {
    const later = { ...given, minimumPerMonth: { ...given.minimumPerMonth, from: '2021-08-01' } }
    const judgement = judge(monthlyQuota, later, aLedger().over('2021-01', '2021-09', 0), { full: 30 })
    expect(judgement.findings.map((finding) => finding.id)).toEqual(['monthly-quota/2021-08', 'monthly-quota/2021-09'])
  })

  test('年中设立的单位从首个完整月起考核，撤销当月不考核', () => {
    const founded = quota(aLedger({ owesFrom: '2021-07-02' }).publishing({ '2021-07': 0 }))
    expect(told(founded)[0]).toBe('not-applicable 0.00 7月不计：本单位2021年7月2日设立，从首个完整月起考核')
    expect(quota(aLedger({ owesFrom: '2021-07-01' }).publishing({ '2021-07': 0 })).findings[0]?.outcome).toBe('unmet')
    const closed = quota(aLedger({ closedOn: '2021-09-30' }).publishing({ '2021-09': 0 }))
    expect(closed.findings[2]?.outcome).toBe('not-applicable')
    expect(quota(aLedger({ closedOn: '2021-10-01' }).publishing({ '2021-09': 0 })).findings[2]?.outcome).toBe('unmet')
  })

  test('过半集中在月末3天的照常计入，但要提示；恰好一半不提示', () => {
    const dumped = quota(aLedger().publishingAtMonthEnd('2021-08', 6))
    expect(told(dumped)[2]).toBe('warning 0.00 8月发布的10条中有6条集中在月末3天')
    expect(earnedOf(dumped)).toBe('30.00')
    expect(quota(aLedger().publishingAtMonthEnd('2021-08', 5)).findings).toHaveLength(3)
  })

  test('多发一条从不减分', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), (count) => {
        expect(subtract(earnedWith(count + 1), earnedWith(count)).n).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  describe('自由周期', () => {
    const tillNational: Period = { id: 'P1', kind: 'custom', start: '2021-07-01', end: '2021-10-09' }

    test('不是整月都在周期内的月份不单独考核', () => {
      const judgement = quota(
        aLedger().over('2021-01', '2021-10', 10).publishing({ '2021-10': 3 }),
        checkedOn('2021-10-10', tillNational),
      )
      expect(told(judgement)).toEqual([
        'met 0.00 7月发布10条，达到每月10条的要求',
        'met 0.00 8月发布10条，达到每月10条的要求',
        'met 0.00 9月发布10条，达到每月10条的要求',
        'not-applicable 0.00 10月不计：不是整月都在本周期内',
      ])
    })

    test('周期开始前的条数不算在周期内', () => {
      const { ledger } = aLedger().over('2021-01', '2021-09', 10)
      const months = ledger.months.map((fact) => (fact.month === '2021-07' ? { ...fact, beforePeriod: 4 } : fact))
      const midJuly: Period = { id: 'P2', kind: 'custom', start: '2021-07-15', end: '2021-09-30' }
      const [result] = assessDistrict([{ ...ledger, months }], cangshan2021, checkedOn('2021-10-08', midJuly)).units
      expect(result?.volume.total).toBe(26)
      expect(result?.volume.year).toBe(90)
      expect(result?.isQuotaMet).toBe(true)
    })

    const spring: Period = { id: 'P3', kind: 'custom', start: '2021-01-01', end: '2021-02-28', monthsTogether: true }

    test.each([
      [19, 1, 'met 0.00 1—2月合计发布20条，达到20条的要求', '30.00', true],
      [19, 0, 'unmet -2.00 1—2月合计发布19条，少1条', '28.00', false],
      [0, 0, 'unmet -4.00 1—2月均未发布信息', '26.00', false],
      [19, null, 'undetermined 0.00 1—2月信息量尚未采集，暂不判断', '30.00', null],
    ] as const)('合并计算的两个月：%s + %s 条，%s', (january, february, words, earned, met) => {
      const ledger = aLedger().publishing({ '2021-01': january, '2021-02': february })
      const judgement = quota(ledger, checkedOn('2021-03-05', spring))
      expect(told(judgement)).toEqual([words])
      expect(earnedOf(judgement)).toBe(earned)
      const [result] = assessDistrict([ledger.build()], cangshan2021, checkedOn('2021-03-05', spring)).units
      expect(result?.volume.months.map((month) => month.met)).toEqual([met, met])
      expect(result?.isQuotaMet).toBe(met === true)
    })

    test('合并计算的月份没有期满，只预警', () => {
      const ledger = aLedger().over('2021-01', '2021-02', 0).publishing({ '2021-01': 4 })
      expect(told(quota(ledger, liveOn('2021-02-10', spring)))).toEqual([
        'warning 0.00 1—2月已发布4条，尚未期满，还差16条',
      ])
    })

    test('第二个月未开始，仍按两个月的条数看', () => {
      const january = aLedger().over('2021-01', '2021-02', 0).publishing({ '2021-01': 12 })
      expect(told(quota(january, liveOn('2021-01-20', spring)))).toEqual([
        'warning 0.00 1—2月已发布12条，尚未期满，还差8条',
      ])
      const [result] = assessDistrict([january.build()], cangshan2021, liveOn('2021-01-20', spring)).units
      expect(result?.volume.months).toEqual([{ month: '2021-01', count: 12, met: null }])
    })
  })
})
