import { expect, test } from 'vitest'
import type { GridColumn } from './grid-column.ts'
import { commandOf } from './grid-keys.ts'
import { treeLines } from './grid-tree.ts'

type Row = { code: string; parent: string | null }
const rows: Row[] = [
  { code: '1', parent: null },
  { code: '11', parent: '1' },
]
const text = ({ code }: Row) => code
const columns: GridColumn<Row>[] = [
  { key: 'name', title: '栏目', width: 1, text, editor: { kind: 'text' } },
  { key: 'state', title: '状态', width: 1, text },
  { key: 'unit', title: '责任单位', width: 1, text, editor: { kind: 'text' } },
]
const lines = treeLines(rows, { keyOf: text, parentOf: ({ parent }) => parent }, new Set())
const press = (
  key: string,
  {
    at = { line: 1, column: 0 },
    isEditing = false,
    isEditable = true,
    ...keys
  }: Record<string, unknown> & {
    at?: { line: number; column: number }
    isEditing?: boolean
    isEditable?: boolean
  } = {},
) =>
  commandOf(
    { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...keys },
    { place: at, lines, columns, page: 10, isEditing, isEditable },
  )

test('回车改这一格；不能改的格，回车打开这一行', () => {
  expect(press('Enter')).toEqual({ do: 'edit' })
  expect(press('Enter', { at: { line: 1, column: 1 } })).toEqual({ do: 'open' })
  expect(press('Enter', { isEditable: false })).toEqual({ do: 'open' })
  expect(press('F2', { isEditable: false })).toBeUndefined()
})

test('编辑时 Tab 到下一个能改的格，最后一格之后保存并换行', () => {
  expect(press('Tab', { isEditing: true })).toEqual({ do: 'next-field', to: { line: 1, column: 2 } })
  expect(press('Tab', { isEditing: true, at: { line: 0, column: 2 } })).toEqual({
    do: 'leave-row',
    to: { line: 1, column: 2 },
  })
  expect(press('Tab', { isEditing: true, shiftKey: true, at: { line: 1, column: 2 } })).toEqual({
    do: 'next-field',
    to: { line: 1, column: 0 },
  })
})

test('没有在编辑时 Tab 离开表格，不把人困在里面', () => {
  expect(press('Tab')).toBeUndefined()
})

test('编辑时方向键和 Ctrl+Z 归输入框，Esc 取消', () => {
  expect(press('ArrowLeft', { isEditing: true })).toBeUndefined()
  expect(press('z', { isEditing: true, ctrlKey: true })).toBeUndefined()
  expect(press('Escape', { isEditing: true })).toEqual({ do: 'cancel' })
  expect(press('z', { ctrlKey: true })).toEqual({ do: 'undo' })
})

test('在名称列，左键收起，再按回到上级；带 Shift 选块', () => {
  expect(press('ArrowLeft', { at: { line: 0, column: 0 } })).toEqual({ do: 'toggle' })
  expect(press('ArrowLeft')).toEqual({ do: 'go', to: { line: 0, column: 0 }, isExtending: false })
  expect(press('ArrowDown', { at: { line: 0, column: 1 }, shiftKey: true })).toEqual({
    do: 'go',
    to: { line: 1, column: 1 },
    isExtending: true,
  })
})
