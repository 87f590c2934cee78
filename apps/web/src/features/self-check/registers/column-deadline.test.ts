import { expect, test } from 'vitest'
import { columnDeadline } from './column-deadline.ts'
import { sortByDaysLeft } from './sort-by-days-left.ts'

test('还剩几天、超期几天都写明', () => {
  expect(columnDeadline({ state: 'fresh', daysLeft: 9, limitDays: 14, exemption: null }, 'CS-D01')).toMatchObject({
    words: '剩 9 天',
    tone: 'ordinary',
  })
  expect(columnDeadline({ state: 'near-limit', daysLeft: 0, limitDays: 14, exemption: null }, 'CS-D01')).toMatchObject({
    words: '今天到期',
    tone: 'amber',
  })
  expect(
    columnDeadline({ state: 'long-stale', daysLeft: -843, limitDays: 182, exemption: null }, 'CS-D01'),
  ).toMatchObject({
    words: '超期 843 天',
    tone: 'red',
  })
})

test('更新情况不详，不等于超期', () => {
  expect(columnDeadline({ state: 'unknown', daysLeft: null, limitDays: 14, exemption: null }, 'CS-D01')).toEqual({
    words: '更新情况不详',
    tone: 'idle',
    used: null,
  })
})

test('免考的写明，不报红；别的单位的免考不算自己的', () => {
  const exemption = { unit: { code: 'CS-D01', name: '民政局' }, endsOn: '2021-12-31' }
  expect(columnDeadline({ state: 'stale', daysLeft: -3, limitDays: 14, exemption }, 'CS-D01')).toEqual({
    words: '超期 3 天，免考',
    tone: 'idle',
    used: null,
  })
  expect(columnDeadline({ state: 'stale', daysLeft: -3, limitDays: 14, exemption }, 'CS-D02')).toMatchObject({
    words: '超期 3 天',
    tone: 'red',
  })
})

test('最急的排在最前，没有期限的排在最后', () => {
  const rows = [null, 9, -150, 180].map((daysLeft) => ({ daysLeft }))
  expect(sortByDaysLeft(rows).map(({ daysLeft }) => daysLeft)).toEqual([-150, 9, 180, null])
})
