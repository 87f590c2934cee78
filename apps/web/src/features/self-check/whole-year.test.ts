import { expect, test } from 'vitest'
import { wholeYear } from './whole-year.ts'

const september = { month: '2021-09', count: 9, quota: 10, isInPeriod: true, state: 'unmet' as const }
const october = { month: '2021-10', count: 1, quota: 10, missing: 9, workingDaysLeft: 15, isBehind: true }

test('一年十二个月：本期之后，正在过的月份暂计，没到的月份空着', () => {
  const months = wholeYear({ yearMonths: [september], thisMonth: october })
  expect(months).toHaveLength(12)
  expect(months[8]).toBe(september)
  expect(months[9]).toMatchObject({ month: '2021-10', count: 1, state: 'running', isInPeriod: false })
  expect(months[10]).toMatchObject({ month: '2021-11', count: null, state: 'not-begun' })
})

test('过完了而这里没有数的月份，不当作零', () => {
  const months = wholeYear({ yearMonths: [september], thisMonth: { ...october, month: '2021-12' } })
  expect(months[9]).toMatchObject({ month: '2021-10', count: null, state: 'unknown' })
})
