import type { Orderable } from '@mingkao/contract'
import { expect, it } from 'vitest'
import { freeKeys, keyOf, ordersOf, toggled } from './selection.ts'

const problem = (findingId: string, orderId: number | null = null) => ({
  findingId,
  orderId,
  indicator: 'monthly-quota',
  indicatorLabel: '网站信息发布',
  title: '网站信息发布：8月',
  sentence: '8月发布7条，少3条',
  points: -2,
})

const units: Orderable['units'] = [
  { unit: { code: 'A', name: '甲' }, group: '镇街', problems: [problem('a1'), problem('a2', 7)] },
  { unit: { code: 'B', name: '乙' }, group: '镇街', problems: [problem('b1')] },
]

it('全选只选还没有下过通知的问题；一个单位一件', () => {
  const all = toggled(new Set(), units.flatMap(freeKeys), true)
  expect(ordersOf(units, all)).toEqual([
    { unit: 'A', findings: ['a1'] },
    { unit: 'B', findings: ['b1'] },
  ])
  expect(ordersOf(units, toggled(all, [keyOf('A', 'a1')], false))).toEqual([{ unit: 'B', findings: ['b1'] }])
})
