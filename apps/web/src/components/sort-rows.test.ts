import { expect, test } from 'vitest'
import { byNumber, byText, sortingOf, sortRows } from './sort-rows.ts'

type Row = { name: string; score: number | null }
const rows: readonly Row[] = [
  { name: '第10号', score: 90 },
  { name: '第2号', score: null },
  { name: '第1号', score: 95 },
]
const orders = { score: byNumber((row: Row) => row.score), name: byText((row: Row) => row.name) }
const names = (sorting: string | undefined) => sortRows(rows, orders, sorting).map(({ name }) => name)

test('地址里的排序方式决定行的先后，减号表示从大到小', () => {
  expect(names('name')).toEqual(['第1号', '第2号', '第10号'])
  expect(names('-name')).toEqual(['第10号', '第2号', '第1号'])
})

test('没有得分的单位排在最后，不当作零分', () => {
  expect(names('score')).toEqual(['第10号', '第1号', '第2号'])
})

test('旧链接里的排序字段已不存在时，按原来的顺序显示', () => {
  expect(names('fans')).toEqual(['第10号', '第2号', '第1号'])
})

test('点表头的结果写进地址，再点取消', () => {
  expect(sortingOf({ columnKey: 'score', order: 'descend' })).toBe('-score')
  expect(sortingOf({ columnKey: 'score', order: undefined })).toBeUndefined()
})
