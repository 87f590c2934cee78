import { describe, expect, test } from 'vitest'
import { formatDay, formatMoment, formatMonth, formatPlain, formatRate, formatScore, formatSigned } from './formats.ts'

describe('分数的写法', () => {
  test('得分总是两位小数，没有得分写 —', () => {
    expect(formatScore(82.5)).toBe('82.50')
    expect(formatScore(-17.5)).toBe('−17.50')
    expect(formatScore(null)).toBe('—')
  })

  test('加减分带正负号', () => {
    expect(formatSigned(-2.5)).toBe('−2.50')
    expect(formatSigned(2)).toBe('+2.00')
    expect(formatSigned(0)).toBe('0.00')
  })

  test('本项分值不写多余的零', () => {
    expect(formatPlain(-2)).toBe('2')
    expect(formatPlain(-3.33)).toBe('3.33')
  })
})

describe('合格率', () => {
  test('有一个不合格就不写 100%', () => {
    expect(formatRate(19_999, 20_000)).toBe('99.99%')
    expect(formatRate(99_999_999, 100_000_000)).toBe('99.99%')
    expect(formatRate(21, 21)).toBe('100%')
  })

  test('没有检查任何账号写 —', () => {
    expect(formatRate(0, 0)).toBe('—')
  })
})

describe('时间按北京时间', () => {
  test('UTC 7月31日16:30 是8月1日零点半', () => {
    expect(formatMoment('2021-07-31T16:30:00.000Z')).toBe('2021-08-01 00:30')
    expect(formatMoment('2021-08-01T00:30:00+08:00')).toBe('2021-08-01 00:30')
  })

  test('日期和月份不补零', () => {
    expect(formatDay('2021-10-08')).toBe('2021年10月8日')
    expect(formatMonth('2021-08')).toBe('8月')
  })
})
