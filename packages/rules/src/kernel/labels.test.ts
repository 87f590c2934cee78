import { expect, test } from 'vitest'
import { limitLabel } from './labels.ts'

test.each([
  [{ kind: 'days', count: 14 }, '14天'],
  [{ kind: 'months', count: 6 }, '6个月'],
  [{ kind: 'months', count: 12 }, '1年'],
  [{ kind: 'working-days', count: 20 }, '20个工作日'],
  [{ kind: 'yearly', month: 1, date: 31 }, '每年1月31日前'],
  [{ kind: 'after-event', count: 20, unit: 'working-days', eventOn: null }, '事后20个工作日内'],
] as const)('期限 %o 写作“%s”', (limit, label) => {
  expect(limitLabel(limit)).toBe(label)
})
