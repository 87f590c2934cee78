import { describe, expect, test } from 'vitest'
import { calendar } from '../../testing/calendar.ts'
import { monthProgress } from './month-progress.ts'

describe('本月进度', () => {
  test('10月11日已发1条：还差9条，剩15个工作日，偏慢', () => {
    expect(monthProgress(1, '2021-10-11', calendar, 10)).toEqual({
      month: '2021-10',
      count: 1,
      quota: 10,
      missing: 9,
      projected: 8,
      workingDaysLeft: 15,
      daysLeft: 21,
      isBehind: true,
      sentence: '10月已发布1条，还差9条，剩15个工作日',
    })
  })

  test('月初第一天不算偏慢', () => {
    expect(monthProgress(0, '2021-11-01', calendar, 10)).toMatchObject({ isBehind: false, projected: null })
  })

  test('达到10条即达标', () => {
    expect(monthProgress(10, '2021-10-29', calendar, 10)).toMatchObject({
      missing: 0,
      isBehind: false,
      sentence: '10月已发布10条，已达标',
    })
  })

  test('尚未采集：不知道差几条，也不算偏慢', () => {
    expect(monthProgress(null, '2021-10-29', calendar, 10)).toMatchObject({ missing: 0, isBehind: false })
  })

  test('没有该年工作日历时按自然日说，不猜工作日', () => {
    expect(monthProgress(2, '2031-10-11', calendar, 10)).toMatchObject({
      workingDaysLeft: null,
      daysLeft: 21,
      sentence: '10月已发布2条，还差8条，剩21天',
    })
  })
})
