import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assessDistrict, formatPoints, schemeSchema } from '../src/index.ts'
import type { Ledger, Scheme } from '../src/index.ts'
import { aLedger } from '../src/testing/a-ledger.ts'
import { checkedOn, circularOccasion } from '../src/testing/occasions.ts'
import { classesAndTiers, thirtySeventy } from '../src/testing/other-districts.ts'

function told(ledgers: readonly Ledger[], scheme: Scheme, occasion = circularOccasion) {
  return assessDistrict(ledgers, scheme, occasion).units.map(({ place, score }) => [
    place,
    score === null ? '—' : formatPoints(score),
  ])
}

function sentences(ledger: Ledger, scheme: Scheme, indicator: string, occasion = circularOccasion) {
  const [unit] = assessDistrict([ledger], scheme, occasion).units
  return unit?.indicators.find(({ id }) => id === indicator)?.findings.map(({ sentence }) => sentence)
}

const counts = { '2021-07': 20, '2021-08': 19, '2021-09': 0 }
const first = aLedger({ code: 'A', group: '一类单位', order: 1 }).publishing(counts)

function august(group: string) {
  return sentences(aLedger({ group }).publishing(counts).build(), classesAndTiers, 'monthly-quota')?.[1]
}

const withSome = (number: number) =>
  Array.from({ length: number }, (_, at) => `J${at}`).reduce(
    (builder, id, at) =>
      builder.interpreting({
        id,
        publishedOn: `2021-03-0${at + 1}`,
        policies: [{ indexNumber: id, disclosedOn: '2021-03-01' }],
      }),
    first,
  )

const stale = (lastUpdatedOn: string, day: string) =>
  sentences(
    aLedger()
      .leading({ code: 'C1', category: '动态要闻', limit: { kind: 'working-days', count: 1 }, lastUpdatedOn })
      .build(),
    classesAndTiers,
    'column-freshness',
    checkedOn(day),
  )?.[0]?.includes('超')

const third = (code: string, order: number, july: number) =>
  aLedger({ code, group: '三类单位', order }).publishing({ '2021-07': july }).build()

describe('别的区的办法只是另一份数据', () => {
  test.each([classesAndTiers, thirtySeventy])('$id 符合方案格式，经过JSON不变', (scheme) => {
    expect(schemeSchema.parse(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme)
  })

  test.each([classesAndTiers, thirtySeventy])('$id 有一份文件，可以上传', (scheme) => {
    const text = readFileSync(new URL(`schemes/${scheme.id}.json`, import.meta.url), 'utf8')
    expect(schemeSchema.parse(JSON.parse(text))).toEqual(scheme)
  })
})

describe('甲区：分类要求、按档加分、75×4/3', () => {
  test('一类20条、二类15条、三类10条，各按各的要求说', () => {
    expect(august('一类单位')).toBe('8月发布19条，少1条')
    expect(august('二类单位')).toBe('8月发布19条，达到每月15条的要求')
    expect(august('三类单位')).toBe('8月发布19条，达到每月10条的要求')
  })

  test('不足扣3分、空白月扣10分；没有账号的按75分折算成100分', () => {
    // (27 + 20 + 5 + 10) × 4/3
    expect(told([first.build()], classesAndTiers)).toEqual([[1, '82.67']])
  })

  test('同步解读2篇加1分，4篇加3分，3篇仍是1分', () => {
    expect([1, 2, 3, 4].map((number) => told([withSome(number).build()], classesAndTiers)[0]?.[1])).toEqual([
      '82.67',
      '83.67',
      '83.67',
      '85.67',
    ])
    expect(sentences(withSome(4).build(), classesAndTiers, 'interpretation')?.at(-1)).toContain('同步解读达到4篇')
  })

  test('动态要闻每个工作日更新：国庆假期不算，调休上班的星期六算', () => {
    expect(stale('2021-09-30', '2021-10-08')).toBe(false)
    expect(stale('2021-09-30', '2021-10-09')).toBe(true)
    expect(stale('2021-09-29', '2021-10-08')).toBe(true)
  })

  test('并列后空出名次：1、1、3', () => {
    expect(
      told([third('A', 1, 10), third('B', 2, 10), third('C', 3, 9)], classesAndTiers).map(([place]) => place),
    ).toEqual([1, 1, 3])
  })
})

describe('乙区：网站30分、新媒体70分，不适用的平均摊', () => {
  test('没有账号的，70分平均摊到两项网站指标', () => {
    // 18 × 55/20 + 10 × 45/10
    const unit = aLedger({ group: '镇街' }).publishing({ '2021-08': 9 }).build()
    expect(told([unit], thirtySeventy)).toEqual([[1, '94.50']])
  })

  test('账号被否决，70分全失，低于60分为不合格', () => {
    const veto = { id: 'V1', condition: 'bought-followers', state: 'confirmed', foundOn: null, note: null } as const
    const unit = aLedger()
      .running({ code: 'M1', lastPostedOn: '2021-10-01', vetoes: [veto] })
      .build()
    const [result] = assessDistrict([unit], thirtySeventy, circularOccasion).units
    expect(result).toMatchObject({ verdict: '不合格' })
    expect(told([unit], thirtySeventy)).toEqual([[1, '30.00']])
  })

  test('并列不空名次：1、1、2', () => {
    expect(
      told([third('A', 1, 10), third('B', 2, 10), third('C', 3, 9)], thirtySeventy).map(([place]) => place),
    ).toEqual([1, 1, 2])
  })
})
