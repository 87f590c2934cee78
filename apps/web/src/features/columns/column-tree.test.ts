import type { Column } from '@mingkao/contract'
import { expect, test } from 'vitest'
import { aColumn } from './testing/a-column.ts'
import { codesBelow, countOf, folderSummaries, matchingColumns, withFolders } from './column-tree.ts'

const column = (code: string, parent: string | null, state: Column['state'], lead: string | null = 'CS-D01'): Column =>
  aColumn({ code, parent, state, lead: lead === null ? null : { code: lead, name: lead } })

const columns = [
  column('C03', null, 'folder', null),
  column('C0301', 'C03', 'folder', null),
  column('C030101', 'C0301', 'long-stale'),
  column('C030102', 'C0301', 'fresh'),
  column('C0302', 'C03', 'stale', 'CS-D02'),
  column('C0303', 'C03', 'unknown', null),
  { ...column('C0304', 'C03', 'exempt', null), archivedOn: '2021-08-01' },
]

test('频道汇总下属栏目，自己不算一个；归档的不再算', () => {
  const summaries = folderSummaries(columns)
  expect(summaries.get('C03')).toEqual({ checked: 4, overdue: 2 })
  expect(summaries.get('C0301')).toEqual({ checked: 2, overdue: 1 })
  expect(summaries.has('C0302')).toBe(false)
})

test('超期包括刚超期、长期未更新和空白栏目，不详不算超期', () => {
  expect(countOf(columns, 'overdue')).toBe(2)
  expect(countOf(columns, 'unknown')).toBe(1)
})

test('只看超期时，栏目仍挂在自己的频道下', () => {
  const found = matchingColumns(columns, { state: 'overdue', unit: 'CS-D01' })
  expect(withFolders(columns, found).map(({ code }) => code)).toEqual(['C03', 'C0301', 'C030101'])
})

test('没有责任单位的是栏目，不是频道，也不是归档的', () => {
  expect(matchingColumns(columns, { state: 'no-owner' }).map(({ code }) => code)).toEqual(['C0303'])
})

test('点开全站计数，只看计进去的那几个', () => {
  expect(matchingColumns(columns, { site: 'x' }, new Set(['C0302'])).map(({ code }) => code)).toEqual(['C0302'])
})

test('选中频道就是选中它下面各层', () => {
  expect(codesBelow(columns, 'C0301')).toEqual(['C0301', 'C030101', 'C030102'])
})
