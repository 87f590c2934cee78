import type { Column } from '@mingkao/contract'
import { expect, test } from 'vitest'
import { columnTree, countOf, matchingColumns, summaryOf, withFolders } from './column-tree.ts'

const column = (
  code: string,
  parent: string | null,
  state: Column['state'],
  lead: string | null = 'CS-D01',
): Column => ({
  code,
  parent,
  state,
  name: code,
  path: code,
  url: null,
  category: '通知公告',
  limitLabel: null,
  lead: lead === null ? null : { code: lead, name: lead },
  supporting: [],
  leadFrom: null,
  lastUpdatedOn: null,
  lastUpdateSource: null,
  staleSince: null,
  daysLeft: null,
  limitDays: null,
  exemptReason: null,
  remark: null,
  version: 1,
})

const columns = [
  column('C03', null, 'folder', null),
  column('C0301', 'C03', 'folder', null),
  column('C030101', 'C0301', 'long-stale'),
  column('C030102', 'C0301', 'fresh'),
  column('C0302', 'C03', 'stale', 'CS-D02'),
  column('C0303', 'C03', 'unknown', null),
]

test('频道汇总下属栏目，自己不算一个', () => {
  const [root] = columnTree(columns)
  expect(root && summaryOf(root)).toEqual({ checked: 4, overdue: 2 })
})

test('超期包括刚超期、长期未更新和空白栏目，不详不算超期', () => {
  expect(countOf(columns, 'overdue')).toBe(2)
  expect(countOf(columns, 'unknown')).toBe(1)
})

test('只看超期时，栏目仍挂在自己的频道下', () => {
  const found = matchingColumns(columns, { state: 'overdue', unit: 'CS-D01' })
  expect(withFolders(columns, found).map(({ code }) => code)).toEqual(['C03', 'C0301', 'C030101'])
})

test('没有责任单位的是栏目，不是频道', () => {
  expect(matchingColumns(columns, { state: 'no-owner' }).map(({ code }) => code)).toEqual(['C0303'])
})
