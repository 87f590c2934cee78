import { expect, test } from 'vitest'
import { planChanges } from './plan-changes.ts'
import { changesOf, EMPTY_PLAN, isEmpty } from './what-if-plan.ts'
import type { WhatIfPlan } from './what-if-plan.ts'

const plan: WhatIfPlan = {
  months: { '2021-09': 1, '2021-08': 3, '2021-07': 0 },
  columns: ['C0305'],
  interpretations: { illustrated: 2 },
}

test('试算的改动按月份、栏目、解读排好，没有数量的不算', () => {
  expect(changesOf(plan)).toEqual([
    { kind: 'add-publications', month: '2021-08', count: 3 },
    { kind: 'add-publications', month: '2021-09', count: 1 },
    { kind: 'refresh-column', code: 'C0305' },
    { kind: 'publish-interpretation', form: 'illustrated' },
    { kind: 'publish-interpretation', form: 'illustrated' },
  ])
})

test('每一处改动都说得明白，也都能单独去掉', () => {
  const listed = planChanges(plan, (code) => (code === 'C0305' ? '社会救助' : code))
  expect(listed.map(({ words }) => words)).toEqual([
    '8月增加 3 条',
    '9月增加 1 条',
    '更新“社会救助”',
    '发布图文解读 2 篇',
  ])
  for (const { without } of listed) expect(changesOf(without).length).toBeLessThan(changesOf(plan).length)
  const emptied = listed.reduce<WhatIfPlan>((left) => planChanges(left, String)[0]?.without ?? left, plan)
  expect(isEmpty(emptied)).toBe(true)
})

test('清零就是什么都不改', () => {
  expect(isEmpty(EMPTY_PLAN)).toBe(true)
  expect(isEmpty({ ...EMPTY_PLAN, months: { '2021-08': 0 } })).toBe(true)
})
