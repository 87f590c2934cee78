import { isWorkingDay, UnknownCalendarYear, workingDaysBetween } from '@mingkao/rules'
import { describe, expect, it } from 'vitest'
import { workingCalendarWith } from './working-calendar.ts'

const calendar = workingCalendarWith({ days: [], completeYears: [] })

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
    expect(calendar.at(-1)?.year).toBe(2026)
    expect(() => isWorkingDay('2027-01-04', calendar)).toThrow(UnknownCalendarYear)
  })

  it('列为已知的每一年，都真有元旦、春节和国庆的安排', () => {
    for (const { year, holidays } of calendar) {
      expect(holidays).toContain(`${year}-01-01`)
      expect(holidays).toContain(`${year}-10-01`)
      expect(holidays.length).toBeGreaterThanOrEqual(20)
    }
  })
})

describe('区政府办可另行规定', () => {
  it('单日改为工作日或休息日，其余照国务院安排', () => {
    const changed = workingCalendarWith({
      days: [
        ['2021-10-08', 'rest'],
        ['2021-10-09', 'rest'],
        ['2021-10-10', 'working'],
        ['2021-10-07', 'working'],
      ],
      completeYears: [],
    })
    const days = ['2021-10-06', '2021-10-07', '2021-10-08', '2021-10-09', '2021-10-10', '2021-10-11']
    expect(days.filter((day) => isWorkingDay(day, changed))).toEqual(['2021-10-07', '2021-10-10', '2021-10-11'])
  })

  it('国务院安排不详的年份，录入全年并标为完整后才算', () => {
    const days = [['2030-10-01', 'rest']] as const
    expect(() => isWorkingDay('2030-10-01', workingCalendarWith({ days, completeYears: [] }))).toThrow('2030')
    const known = workingCalendarWith({ days, completeYears: [2030] })
    expect(isWorkingDay('2030-10-01', known)).toBe(false)
    expect(isWorkingDay('2030-10-08', known)).toBe(true)
  })
})
