import { describe, expect, it, test } from 'vitest'
import { workingCalendarWith } from '../working-calendar/index.ts'
import { isDigestTime, isQuiet, quietMinutesLeft } from './quiet-time.ts'

const hours = { quietFrom: '22:00', quietUntil: '08:00' }
const calendar = workingCalendarWith({ days: [], completeYears: [] })

describe('免打扰时段', () => {
  test.each([
    ['21:59', false],
    ['22:00', true],
    ['00:00', true],
    ['07:59', true],
    ['08:00', false],
  ])('%s：%s', (time, quiet) => expect(isQuiet(hours, time)).toBe(quiet))

  it('起止相同就是没有免打扰', () => {
    expect(isQuiet({ quietFrom: '08:00', quietUntil: '08:00' }, '08:00')).toBe(false)
  })

  test.each([
    ['23:30', 510],
    ['07:45', 15],
    ['12:00', 0],
  ])('%s 起还要安静 %i 分钟', (time, minutes) => expect(quietMinutesLeft(hours, time)).toBe(minutes))
})

describe('汇总只在工作日白天发', () => {
  test.each([
    ['2021-09-24', '09:00', true, '周五'],
    ['2021-09-25', '09:00', false, '周六'],
    ['2021-09-26', '09:00', true, '调休上班的周日'],
    ['2021-10-01', '09:00', false, '国庆节'],
    ['2021-10-09', '09:00', true, '调休上班的周六'],
    ['2021-09-24', '07:00', false, '清早'],
  ])('%s %s：%s（%s）', (day, time, may) => expect(isDigestTime(hours, { day, time }, calendar)).toBe(may))

  it('放假安排还没有公布的年份，宁可天天发，也不漏发', () => {
    expect(isDigestTime(hours, { day: '2031-10-01', time: '09:00' }, calendar)).toBe(true)
  })
})
