import { expect, test } from 'vitest'
import { limitStage } from './early-warning.ts'

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
  expect(limitStage({ limitDays, daysLeft }, 70)).toBe(stage)
})
