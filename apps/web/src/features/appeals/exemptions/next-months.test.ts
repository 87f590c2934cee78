import { expect, test } from 'vitest'
import { nextMonths } from './next-months.ts'

test('从本月起十二个月，跨年接着数', () => {
  const months = nextMonths('2021-10-11')
  expect(months).toHaveLength(12)
  expect(months[0]).toEqual({ value: '2021-10', label: '2021年10月' })
  expect(months[3]).toEqual({ value: '2022-01', label: '2022年1月' })
})
