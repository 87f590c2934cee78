import { expect, test } from 'vitest'
import { shownMonths } from './shown-months.ts'

const row = {
  yearMonths: [
    { month: '2021-09', count: 9 },
    { month: '2021-10', count: 1 },
  ],
  volume: { total: 1, months: [{ month: '2021-10', count: 1, met: null }] },
}

test('没过完的月份不标成不足，已过完的照标', () => {
  expect(shownMonths(row).map(({ isOpen }) => isOpen)).toEqual([false, true])
})
