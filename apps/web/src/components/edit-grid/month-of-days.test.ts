import { expect, test } from 'vitest'
import { isDay, monthAfter, weeksOfMonth } from './month-of-days.ts'

test('一个月从周一排起，别的月份空着', () => {
  const weeks = weeksOfMonth('2021-10')
  expect(weeks[0]).toEqual([null, null, null, null, '2021-10-01', '2021-10-02', '2021-10-03'])
  expect(weeks.at(-1)?.[6]).toBe('2021-10-31')
  expect(weeksOfMonth('2021-02')).toHaveLength(4)
  expect(weeksOfMonth('2024-02').flat().filter(Boolean)).toHaveLength(29)
})

test('上一月下一月跨年也对', () => {
  expect(monthAfter('2021-12', 1)).toBe('2022-01')
  expect(monthAfter('2021-01', -1)).toBe('2020-12')
})

test('不存在的日子不是日子', () => {
  expect(['2021-10-31', '2021-02-30', '2021-1-5', ''].map(isDay)).toEqual([true, false, false, false])
})
