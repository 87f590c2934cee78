import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendar } from '../testing/calendar.ts'
import { addDays, dayNumber, dayOf } from './day.ts'
import { addWorkingDays, isWorkingDay, UnknownCalendarYear, workingDaysBetween } from './working-days.ts'

const anyDay = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2022-10-31') }).map(dayOf)

describe('工作日', () => {
  test.each([
    ['2021-10-08', true],
    ['2021-10-07', false],
    ['2021-10-09', true],
    ['2021-10-10', false],
    ['2021-02-20', true],
    ['2021-09-18', true],
    ['2021-12-31', true],
  ])('%s：%s（放假和调休按国务院安排）', (day, isWorked) => {
    expect(isWorkingDay(day, calendar)).toBe(isWorked)
  })

  test('次一工作日为第1日', () => {
    expect(addWorkingDays('2021-09-30', 1, calendar)).toBe('2021-10-08')
    expect(addWorkingDays('2021-12-31', 1, calendar)).toBe('2022-01-04')
    expect(workingDaysBetween('2021-09-30', '2021-10-08', calendar)).toBe(1)
    expect(workingDaysBetween('2021-10-08', '2021-10-08', calendar)).toBe(0)
    expect(workingDaysBetween('2020-12-31', '2021-01-04', calendar)).toBe(1)
  })

  test('往后数与逐日数一致，跨年也一致', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, length) => {
        const to = addDays(from, length)
        let counted = 0
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) counted += 1
        expect(workingDaysBetween(from, to, calendar)).toBe(counted)
      }),
    )
  })

  test('数到的那天是工作日，正好隔那么多个', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const day = addWorkingDays(from, count, calendar)
        expect(isWorkingDay(day, calendar)).toBe(true)
        expect(workingDaysBetween(from, day, calendar)).toBe(count)
      }),
    )
  })

  test('没有安排的年份是错误，不当作周一至周五', () => {
    expect(() => isWorkingDay('2019-12-31', calendar)).toThrow(UnknownCalendarYear)
    expect(() => addWorkingDays('2022-12-30', 5, calendar)).toThrow('没有 2023 年的工作日历')
    expect(() => workingDaysBetween('2022-12-01', '2023-01-05', calendar)).toThrow(UnknownCalendarYear)
  })
})
