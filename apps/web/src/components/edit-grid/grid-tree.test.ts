import { expect, test } from 'vitest'
import { treeLines } from './grid-tree.ts'

type Row = { code: string; parent: string | null }
const reading = { keyOf: ({ code }: Row) => code, parentOf: ({ parent }: Row) => parent }
const rows: Row[] = [
  { code: '1', parent: null },
  { code: '11', parent: '1' },
  { code: '111', parent: '11' },
  { code: '12', parent: '1' },
  { code: '9', parent: 'missing' },
]

test('树的每一行知道自己在第几层、同级第几个', () => {
  expect(
    treeLines(rows, reading, new Set()).map(({ key, level, place, siblings }) => [key, level, place, siblings]),
  ).toEqual([
    ['1', 1, 1, 2],
    ['11', 2, 1, 2],
    ['111', 3, 1, 1],
    ['12', 2, 2, 2],
    ['9', 1, 2, 2],
  ])
})

test('收起的一行，下面各层都不显示', () => {
  const lines = treeLines(rows, reading, new Set(['1', '12']))
  expect(lines.map(({ key, isParent, isOpen }) => [key, isParent, isOpen])).toEqual([
    ['1', true, false],
    ['9', false, false],
  ])
})
