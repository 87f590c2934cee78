import { expect, test } from 'vitest'
import { limitStage } from './early-warning.ts'

const levels = { nearLimitPercent: { value: 70 }, secondNearLimitPercent: { value: 90 } }

test.each([
  [14, 14, 'within'],
  [14, 5, 'within'],
  [14, 4, 'near'],
  [14, 2, 'near'],
  [14, 1, 'urgent'],
  [14, 0, 'urgent'],
  [14, -1, 'past'],
  [10, 3, 'near'],
  [10, 1, 'urgent'],
] as const)('期限 %i 天、还剩 %i 天：%s', (limitDays, daysLeft, stage) => {
  expect(limitStage({ limitDays, daysLeft }, levels)).toBe(stage)
})

test('没有第二档的方案，只预警一次', () => {
  expect(limitStage({ limitDays: 14, daysLeft: 0 }, { nearLimitPercent: { value: 70 } })).toBe('near')
})
