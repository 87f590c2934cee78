import { expect, test } from 'vitest'
import { readCount } from './read-count.ts'

test.each([
  ['12', 12],
  ['１２', 12],
  [' 7 ', 7],
  ['007', 7],
  ['999', 999],
  ['', 0],
])('“%s”读作 %i', (text, count) => {
  expect(readCount(text, 999)).toEqual({ count, problem: null })
})

test.each(['1.7', '１．７', '1e3', '-5', '－5', '三', '1 2', '+3'])('“%s”不是整数：不改数，说明白', (text) => {
  expect(readCount(text, 999)).toEqual({ count: null, problem: '请填写整数' })
})

test('超过上限就按上限，并说最多多少', () => {
  expect(readCount('1000', 999)).toEqual({ count: 999, problem: '最多 999' })
  expect(readCount('9'.repeat(40), 20)).toEqual({ count: 20, problem: '最多 20' })
})
