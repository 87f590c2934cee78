import { expect, test } from 'vitest'
import { quarterOf, shanghaiMoment } from './first-period.ts'

test('十月在第四季度，三月在第一季度', () => {
  expect(quarterOf('2021-10-11')).toBe(4)
  expect(quarterOf('2021-03-31')).toBe(1)
})

test('填的时间是北京时间，不随电脑的时区变', () => {
  expect(shanghaiMoment('2021-10-08T18:00')).toBe('2021-10-08T18:00:00+08:00')
  expect(shanghaiMoment('')).toBeNull()
  expect(shanghaiMoment(undefined)).toBeNull()
})
