import { expect, test } from 'vitest'
import { stateWords } from './column-words.ts'

test.each([
  ['stale', -3, '超期 3 天'],
  ['long-stale', -400, '超期 400 天'],
  ['near-limit', 2, '剩 2 天'],
  ['near-limit', 0, '剩 0 天'],
  ['blank', -30, '空白栏目'],
  ['unknown', null, '尚未检查'],
] as const)('%s、还剩 %s 天：%s', (state, daysLeft, words) =>
  expect(stateWords({ state, daysLeft, isExempt: false })).toBe(words),
)

test('免考的写明，期限照写', () => {
  expect(stateWords({ state: 'stale', daysLeft: -3, isExempt: true })).toBe('超期 3 天，免考')
})
