import { expect, test } from 'vitest'
import { placeAfter, rectangle } from './grid-move.ts'

const size = { lines: 100, columns: 8, page: 20 }
const from = { line: 50, column: 3 }
const press = (key: string, ctrlKey = false, at = from) => placeAfter(at, { key, ctrlKey, metaKey: false }, size)

test('方向键一次一格，到边为止', () => {
  expect(press('ArrowDown')).toEqual({ line: 51, column: 3 })
  expect(press('ArrowUp', false, { line: 0, column: 0 })).toEqual({ line: 0, column: 0 })
  expect(press('ArrowRight', false, { line: 99, column: 7 })).toEqual({ line: 99, column: 7 })
})

test('Home、End 到行首行尾，带 Ctrl 到表首表尾，PageDown 翻一屏', () => {
  expect(press('Home')).toEqual({ line: 50, column: 0 })
  expect(press('End')).toEqual({ line: 50, column: 7 })
  expect(press('Home', true)).toEqual({ line: 0, column: 0 })
  expect(press('End', true)).toEqual({ line: 99, column: 7 })
  expect(press('PageDown')).toEqual({ line: 70, column: 3 })
  expect(press('a')).toBeUndefined()
})

test('往上往左选的块和往下往右选的一样', () => {
  expect(rectangle({ line: 5, column: 4 }, { line: 3, column: 1 })).toEqual({
    line: 3,
    column: 1,
    lines: 3,
    columns: 4,
  })
})
