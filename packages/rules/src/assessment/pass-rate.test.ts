import { expect, test } from 'vitest'
import { passRate } from './pass-rate.ts'

test.each([
  [21, 21, '100%'],
  [19_999, 20_000, '99.99%'],
  [199_999, 200_000, '99.99%'],
  [2, 3, '66.66%'],
  [0, 5, '0.00%'],
  [0, 0, '—'],
])('%i个合格、共检查%i个：%s', (passed, checked, written) => {
  expect(passRate(passed, checked)).toBe(written)
})
