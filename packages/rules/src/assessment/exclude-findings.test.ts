import { describe, expect, test } from 'vitest'
import { formatPoints } from '../kernel/exact.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { cangshan2021 } from '../schemes/cangshan-2021.ts'
import { aLedger } from '../testing/a-ledger.ts'
import { circularOccasion } from '../testing/occasions.ts'
import { assessDistrict } from './assess-district.ts'
import { isAppealable } from './exclude-findings.ts'
import { summarise } from './summarise.ts'

const REASON = '申诉成立'

function excluding(ledger: Ledger, ...findings: string[]): Ledger {
  return { ...ledger, exclusions: findings.map((finding) => ({ finding, reason: REASON })) }
}

function assessed(ledger: Ledger) {
  const result = assessDistrict([ledger], cangshan2021, circularOccasion)
  const [unit] = result.units
  if (unit === undefined) throw new Error('没有结果')
  return { unit, summary: summarise(result, [ledger], cangshan2021, circularOccasion) }
}

function scoreOf(ledger: Ledger): string {
  const { score } = assessed(ledger).unit
  return score === null ? '—' : formatPoints(score)
}

function findingOf(ledger: Ledger, id: string) {
  return assessed(ledger)
    .unit.indicators.flatMap(({ findings }) => findings)
    .find((finding) => finding.id === id)
}

const short = aLedger().publishing({ '2021-07': 7, '2021-08': 0 }).running({ code: 'M1', lastPostedOn: '2021-10-01' })

describe('申诉成立的检查发现', () => {
  test('不计但保留：原话还在，写明申诉成立，得分随之改正', () => {
    const ledger = short.build()
    expect(scoreOf(ledger)).toBe('94.00')
    const corrected = excluding(ledger, 'monthly-quota/2021-08')
    expect(scoreOf(corrected)).toBe('98.00')
    expect(findingOf(corrected, 'monthly-quota/2021-08')).toMatchObject({
      outcome: 'excluded',
      sentence: '8月全月未发布信息；申诉成立，不计',
      points: { n: 0 },
      weighed: { n: 0 },
    })
    expect(findingOf(corrected, 'monthly-quota/2021-07')).toMatchObject({ outcome: 'unmet' })
  })

  test('全部不足的月份都申诉成立，就不再列为未达标', () => {
    const ledger = short.build()
    const months = ['monthly-quota/2021-07', 'monthly-quota/2021-08']
    expect(assessed(ledger).summary.belowQuota[0]?.units).toHaveLength(1)
    const { unit, summary } = assessed(excluding(ledger, ...months))
    expect(summary.belowQuota[0]?.units).toEqual([])
    expect(unit.isQuotaMet).toBe(true)
    expect(scoreOf(excluding(ledger, ...months))).toBe('100.00')
  })

  test('扣分封顶的，去掉一条仍按其余各条计', () => {
    const years = Array.from({ length: 12 }, (_, index) => ({ code: `C${index}`, lastUpdatedOn: '2019-01-01' }))
    const ledger = years.reduce((builder, column) => builder.leading(column), aLedger()).build()
    const capped = scoreOf(ledger)
    expect(scoreOf(excluding(ledger, 'column-freshness/C0'))).toBe(capped)
    expect(assessed(ledger).summary.staleColumns).toHaveLength(12)
    expect(assessed(excluding(ledger, 'column-freshness/C0')).summary.staleColumns).toHaveLength(11)
  })

  test('账号的否决申诉成立，账号合格，指标得分恢复；还有别的否决的仍不合格', () => {
    const bought = { id: 'V1', condition: 'bought-followers', state: 'confirmed', foundOn: null, note: null } as const
    const once = aLedger()
      .running({ code: 'M1', lastPostedOn: '2021-10-01', vetoes: [bought] })
      .build()
    expect(assessed(once).summary.accounts).toMatchObject({ checked: 1, failed: 1 })
    expect(scoreOf(once)).toBe('80.00')
    const corrected = excluding(once, 'new-media/M1/V1')
    expect(assessed(corrected).summary.accounts).toMatchObject({ checked: 1, failed: 0, passRate: '100%' })
    expect(scoreOf(corrected)).toBe('100.00')
    const twice = aLedger()
      .running({ code: 'M1', lastPostedOn: '2021-08-01', vetoes: [bought] })
      .build()
    expect(assessed(excluding(twice, 'new-media/M1/V1')).summary.accounts.failed).toBe(1)
    expect(assessed(excluding(twice, 'new-media/M1/V1', 'new-media/M1/no-update')).summary.accounts.failed).toBe(0)
  })

  test('单位一票否决申诉成立，单位重新有得分', () => {
    const ledger = aLedger().vetoed({ id: 'V1' }).build()
    expect(scoreOf(ledger)).toBe('—')
    expect(scoreOf(excluding(ledger, 'unit-veto/V1'))).toBe('100.00')
  })

  test('整改逾期申诉成立，不再扣分', () => {
    const ledger = aLedger().ordered({ id: 'O1' }).build()
    expect(scoreOf(ledger)).toBe('99.00')
    expect(scoreOf(excluding(ledger, 'rectification/O1'))).toBe('100.00')
  })

  test('名次不是过错，不能申诉掉；达标、预警的也无可申诉', () => {
    const ledger = short.build()
    expect(excluding(ledger, 'volume-rank/year')).not.toBe(ledger)
    expect(scoreOf(excluding(ledger, 'volume-rank/year', 'monthly-quota/2021-09', '没有这一条'))).toBe('94.00')
    expect(isAppealable({ indicator: 'monthly-quota', outcome: 'warning' })).toBe(false)
    expect(isAppealable({ indicator: 'new-media', outcome: 'vetoed' })).toBe(true)
  })
})
