import { expect, test } from 'vitest'
import { barScale } from './bar-scale.ts'

test('要求线总在图里，最高的柱子不顶格', () => {
  expect(barScale([7, 4, 12, 1], 10)).toEqual({ top: 15, ticks: [0, 5, 10, 15] })
  for (const highest of [0, 9, 10, 15, 95, 100, 999, 12_345, 1_000_000]) {
    const { top, ticks } = barScale([highest], 10)
    expect(top).toBeGreaterThan(highest)
    expect(top).toBeGreaterThan(10)
    expect(ticks.length).toBeLessThanOrEqual(7)
    expect(ticks.at(-1)).toBe(top)
  }
})
