import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  compare,
  divide,
  exact,
  formatPoints,
  multiply,
  negate,
  ratio,
  subtract,
  toHundredths,
  toPoints,
  ZERO,
} from './exact.ts'

const any = fc
  .tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }))
  .map(([n, d]) => ratio(n, d))

describe('精确数', () => {
  test('只在最后四舍五入一次', () => {
    expect(toHundredths(ratio(99_165, 1000))).toBe(9917)
    expect(toHundredths(ratio(-99_165, 1000))).toBe(-9917)
    expect(toPoints(ratio(1, 3))).toBe(0.33)
    expect(formatPoints(exact(92.5))).toBe('92.50')
    expect(formatPoints(negate(ZERO))).toBe('0.00')
  })

  test('1/3的三倍恰好是1，0.1加0.2恰好是0.3', () => {
    expect(multiply(ratio(1, 3), exact(3))).toEqual(exact(1))
    expect(add(exact(0.1), exact(0.2))).toEqual(exact(0.3))
  })

  test('加减乘除互逆，大小与差一致', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a)
        expect(Math.sign(compare(a, b))).toBe(Math.sign(subtract(a, b).n))
        expect(b.n === 0 ? a : multiply(divide(a, b), b)).toEqual(a)
      }),
    )
  })

  test('很大的分母也不丢精度', () => {
    const third = ratio(1, 3_000_000_019)
    expect(add(third, third)).toEqual(ratio(2, 3_000_000_019))
    expect(compare(ratio(9_007_199_254_740_990, 9_007_199_254_740_991), exact(1))).toBeLessThan(0)
  })

  test('不是数的不收', () => {
    expect(() => exact(Number.NaN)).toThrow('不是有限小数')
    expect(() => ratio(1, 0)).toThrow('不是精确数')
    expect(() => divide(exact(1), ZERO)).toThrow('除数不能为零')
  })
})
