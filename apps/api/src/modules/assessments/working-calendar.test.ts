import { isWorkingDay, UnknownCalendarYear, workingDaysBetween } from '@mingkao/rules'
import { describe, expect, it } from 'vitest'
import { workingCalendar } from './working-calendar.ts'

const calendar = workingCalendar(2020, 2030)

describe('工作日按国务院放假安排，不按周一至周五', () => {
  it('国庆长假不上班，调休的周六要上班', () => {
    expect(isWorkingDay('2021-10-01', calendar)).toBe(false)
    expect(isWorkingDay('2021-10-07', calendar)).toBe(false)
    expect(isWorkingDay('2021-10-09', calendar)).toBe(true)
    expect(isWorkingDay('2021-10-10', calendar)).toBe(false)
  })

  it('9月30日之后到10月11日有3个工作日：8日、9日（调休）、11日', () => {
    expect(workingDaysBetween('2021-09-30', '2021-10-11', calendar)).toBe(3)
  })

  it('尚未公布放假安排的年份不猜', () => {
    expect(calendar.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026])
    expect(() => isWorkingDay('2027-01-04', calendar)).toThrow(UnknownCalendarYear)
  })

  it('列为已知的每一年，都真有元旦、春节和国庆的安排', () => {
    for (const { year, holidays } of workingCalendar(2000, 2100)) {
      expect(holidays).toContain(`${year}-01-01`)
      expect(holidays).toContain(`${year}-10-01`)
      expect(holidays.length).toBeGreaterThanOrEqual(20)
    }
  })
})
