import { expect, test } from 'vitest'
import { quarterOf } from './first-period.ts'

test('十月在第四季度，三月在第一季度', () => {
  expect(quarterOf('2021-10-11')).toBe(4)
  expect(quarterOf('2021-03-31')).toBe(1)
})
