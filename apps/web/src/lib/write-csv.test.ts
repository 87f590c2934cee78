import { expect, test } from 'vitest'
import { writeCsv } from './write-csv.ts'

test('导出的表格 Excel 直接认得是 UTF-8', () => {
  expect(writeCsv(['标题'], [])).toBe('\uFEFF标题\r\n')
})

test('带逗号、引号、换行的内容仍是一格', () => {
  const rows = [['一，二,三', '他说"好"\n就这样']]
  expect(writeCsv(['a', 'b'], rows)).toBe('\uFEFFa,b\r\n"一，二,三","他说""好""\n就这样"\r\n')
})

test('别人填的公式只当文字，负数仍是数', () => {
  expect(writeCsv(['x'], [['=HYPERLINK("http://evil")'], ['+1+cmd'], ['@SUM(1)'], ['-2.50']])).toBe(
    '\uFEFFx\r\n"\'=HYPERLINK(""http://evil"")"\r\n\'+1+cmd\r\n\'@SUM(1)\r\n-2.50\r\n',
  )
})
