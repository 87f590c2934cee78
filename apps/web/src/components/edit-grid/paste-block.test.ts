import { expect, test } from 'vitest'
import type { GridColumn } from './grid-column.ts'
import { treeLines } from './grid-tree.ts'
import { placeBlock } from './paste-block.ts'

type Row = { name: string; unit: string; isFolder?: boolean }
const rows: Row[] = [
  { name: '频道', unit: '—', isFolder: true },
  { name: '甲', unit: '民政局' },
  { name: '乙', unit: '教育局' },
]
const lines = treeLines(rows, { keyOf: ({ name }) => name, parentOf: () => null }, new Set())
const columns: GridColumn<Row>[] = [
  { key: 'name', title: '栏目', width: 100, text: ({ name }) => name, editor: { kind: 'text' } },
  {
    key: 'unit',
    title: '责任单位',
    width: 100,
    text: ({ unit }) => unit,
    editor: { kind: 'text' },
    isEditable: ({ isFolder }) => isFolder !== true,
  },
]

test('按看到的行列放下去：没变的不算，不能改的和放不下的数给人看', () => {
  const block = [
    ['频道', '卫健局'],
    ['甲', '卫健局', '多出一列'],
    ['乙二', '教育局'],
    ['多出一行', '卫健局'],
  ]
  expect(placeBlock(block, { line: 0, column: 0, lines: 1, columns: 1 }, lines, columns)).toEqual({
    rows: [
      { row: rows[1], key: '甲', texts: { unit: '卫健局' } },
      { row: rows[2], key: '乙', texts: { name: '乙二' } },
    ],
    same: 3,
    locked: 1,
    beyond: 3,
  })
})

test('复制一格、选中一块再粘贴，整块都填上这一格', () => {
  const { rows: pasted } = placeBlock([['卫健局']], { line: 1, column: 1, lines: 2, columns: 1 }, lines, columns)
  expect(pasted.map(({ key, texts }) => [key, texts['unit']])).toEqual([
    ['甲', '卫健局'],
    ['乙', '卫健局'],
  ])
})

test('粘贴空格和短横都是空', () => {
  expect(placeBlock([['']], { line: 0, column: 1, lines: 1, columns: 1 }, lines, columns)).toMatchObject({ same: 1 })
})
