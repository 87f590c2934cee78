import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  dayLabel,
  dayNumber,
  dayOf,
  dayOfYear,
  daysBetween,
  lastDayOf,
  monthsBetween,
  shortDayLabel,
  weekdayOf,
} from './day.ts'

describe('日期', () => {
  test('6个月是日历上的6个月，月末取齐', () => {
    expect(addMonths('2021-08-31', -6)).toBe('2021-02-28')
    expect(addMonths('2020-08-31', -6)).toBe('2020-02-29')
    expect(addMonths('2021-01-31', 1)).toBe('2021-02-28')
    expect(addMonths('2021-11-30', 3)).toBe('2022-02-28')
  })

  test('天数是自然日', () => {
    expect(daysBetween('2021-09-24', '2021-10-08')).toBe(14)
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2)
    expect(weekdayOf(dayNumber('2021-10-11'))).toBe(1)
  })

  test('没有的日子是错误', () => {
    for (const day of ['2021-02-29', '2021-13-01', '2021-00-10', '2021-04-31', '2021-4-3', '']) {
      expect(() => dayNumber(day)).toThrow('没有这一天')
      expect(() => dayOfYear(day)).toThrow('没有这一天')
    }
  })

  test('日子和日数一一对应', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => {
        expect(dayNumber(dayOf(number))).toBe(number)
        const day = dayOf(number)
        expect(dayOfYear(day)).toBe(daysBetween(`${day.slice(0, 4)}-01-01`, day))
      }),
    )
  })

  test('写法按公文：不补零', () => {
    expect(dayLabel('2021-10-08')).toBe('2021年10月8日')
    expect(shortDayLabel('2021-01-31')).toBe('1月31日')
    expect(lastDayOf('2024-02')).toBe('2024-02-29')
    expect(monthsBetween('2020-11', '2021-02')).toEqual(['2020-11', '2020-12', '2021-01', '2021-02'])
  })
})
