import { expect, test } from 'vitest'
import {
  type CheckAnswer,
  type CheckedCondition,
  checkProblems,
  checkVerdict,
  isDisagreement,
} from './check-verdict.ts'

const one = (id: string, answers: CheckAnswer[], settled: CheckAnswer | null = null): CheckedCondition => ({
  id,
  label: id,
  answers,
  settled,
})

test.each([
  ['都符合才合格', [one('a', ['met']), one('b', ['met', 'met'])], 'passed'],
  ['一项不符合就不合格，哪怕别项还没查', [one('a', ['failed']), one('b', [])], 'failed'],
  ['无法检查既不算合格也不算不合格', [one('a', ['met']), one('b', ['unable'])], 'unchecked'],
  ['没查完的是未检查', [one('a', ['met']), one('b', [])], 'unchecked'],
  ['两人结论不一致的等人裁定', [one('a', ['met', 'failed'])], 'undecided'],
  ['裁定以后以裁定为准', [one('a', ['met', 'failed'], 'met')], 'passed'],
  ['没有任何条件的不算合格', [], 'unchecked'],
] as const)('%s', (_title, conditions, verdict) => {
  expect(checkVerdict(conditions)).toBe(verdict)
})

test('附件3的“问题”用条件的原话，涉密的不写内容', () => {
  const conditions = [one('state-secret', ['failed']), one('bought-followers', ['failed']), one('c', ['met'])]
  expect(checkProblems(conditions)).toBe('其他单项否决事项、bought-followers')
  expect(isDisagreement(one('a', ['met', 'unable']))).toBe(true)
})
