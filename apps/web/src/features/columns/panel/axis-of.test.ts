import { expect, test } from 'vitest'
import { axisOf } from './axis-of.ts'

test('时间轴按天数成比例：超期时终点是检查日，未超期时终点是上限', () => {
  expect(axisOf({ lastUpdatedOn: '2021-01-01', dueOn: '2021-01-11' }, '2021-01-21')).toEqual({
    limit: 0.5,
    now: 1,
    isOverdue: true,
  })
  expect(axisOf({ lastUpdatedOn: '2021-01-01', dueOn: '2021-01-11' }, '2021-01-06')).toEqual({
    limit: 1,
    now: 0.5,
    isOverdue: false,
  })
})

test('刚好到上限那天还没有超期', () => {
  expect(axisOf({ lastUpdatedOn: '2021-01-01', dueOn: '2021-01-11' }, '2021-01-11')?.isOverdue).toBe(false)
})

test('不知道最近更新就没有时间轴', () => {
  expect(axisOf({ lastUpdatedOn: null, dueOn: null }, '2021-01-11')).toBeNull()
})
