import { expect, test } from 'vitest'
import { chartedMonths } from './charted-months.ts'

const yearMonths = Array.from({ length: 9 }, (_, at) => ({
  month: `2021-0${at + 1}`,
  count: 9,
  quota: 10,
  isInPeriod: at >= 6,
  state: 'unmet' as const,
}))
const october = { month: '2021-10', count: 1, quota: 10, missing: 9, workingDaysLeft: 15, isBehind: true }

test('一年十二个月：本期之后，正在过的月份暂计，没到的月份空着', () => {
  const months = chartedMonths({ yearMonths, thisMonth: october })
  expect(months).toHaveLength(12)
  expect(months[8]).toBe(yearMonths[8])
  expect(months[9]).toMatchObject({ month: '2021-10', count: 1, state: 'running', isInPeriod: false })
  expect(months[10]).toMatchObject({ month: '2021-11', count: null, state: 'not-begun' })
})

test('较早的周期画到期末为止：其后过完的月份这里没有数，不空着，也不单画正在过的月份', () => {
  const firstQuarter = yearMonths.slice(0, 3)
  expect(chartedMonths({ yearMonths: firstQuarter, thisMonth: october })).toEqual(firstQuarter)
  expect(chartedMonths({ yearMonths, thisMonth: { ...october, month: '2022-01' } })).toEqual(yearMonths)
})
