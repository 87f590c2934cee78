import { expect, test } from 'vitest'
import { heatLevel } from './heat-level.ts'

test('不足要求的月份单独一色，刚够就是第一级', () => {
  expect(heatLevel(9, 10)).toBe(0)
  expect(heatLevel(10, 10)).toBe(1)
})

test('发得越多颜色越深，90 条到顶', () => {
  expect([19, 20, 30, 50, 70, 90, 500].map((count) => heatLevel(count, 10))).toEqual([1, 2, 3, 4, 5, 6, 6])
})

test('要求低于 10 条时，够了就不算不足', () => {
  expect(heatLevel(6, 5)).toBe(1)
})
