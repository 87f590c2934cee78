import { expect, test } from 'vitest'
import type { RowKind } from './sheet-row.ts'
import { csvOf, readAll } from './testing/read-all.ts'
import { workbookOf } from './testing/workbook-of.ts'

/** The kind of one row below the header 序号、标题、发布单位、发布时间、点击数. */
async function kindOf(line: string): Promise<RowKind | undefined> {
  const { rows } = await readAll(csvOf('序号,标题,发布单位,发布时间,点击数', line, '1,甲,仓山镇,2021-08-03,5'))
  return rows[0]?.kind
}

const cell = (place: string, text: string) => `<c r="${place}" t="str"><v>${text}</v></c>`

test.each([
  [',合计,,,600'],
  ['合计,,,,600'],
  ['总 计：,,,,600'],
  ['共计600条,,,,'],
  [',本页小计,,,20'],
  ['仓山镇小计,,,,20'],
  [',,合计,,600'],
])('“%s”是合计行', async (line) => {
  expect(await kindOf(line)).toBe('total')
})

test.each([
  ['1,合计一栏填写说明,仓山镇,2021-08-03,5'],
  ['合计,关于合计的说明,仓山镇,2021-08-03,5'],
  [',缺少单位的信息,,2021-08-03,'],
  [',全区总计划发布,,,'],
  ['2,,,,'],
  [',,,八月初,'],
])('“%s”是数据，即使有错也不悄悄丢掉', async (line) => {
  expect(await kindOf(line)).toBe('data')
})

test.each([
  ['制表人：张三,,审核人：李四,,'],
  ['填表日期：2021-09-01,,,,'],
  ['注：以上数据来自网站后台。,,,,'],
  ['示例：1,某街道开展…,仓山镇,2021-08-03,5'],
])('“%s”是说明，不是数据', async (line) => {
  expect(await kindOf(line)).toBe('title')
})

test.each([['序号,标题,发布单位,发布时间,点击数'], ['序号,标 题,发布单位,发布时间,'], [',标题,发布单位,,']])(
  '“%s”是又一次的表头',
  async (line) => {
    expect(await kindOf(line)).toBe('header')
  },
)

test.each([[',,,,'], [' ,　,\u00a0,,']])('“%s”是空行', async (line) => {
  expect(await kindOf(line)).toBe('blank')
})

test('横跨全表合并的一格是小标题，横着合并的合计仍是合计', async () => {
  const rows = [
    `<row r="1">${cell('A1', '标题')}${cell('B1', '发布单位')}${cell('C1', '发布时间')}${cell('D1', '点击数')}</row>`,
    `<row r="2">${cell('A2', '一、镇街')}</row>`,
    `<row r="3">${cell('A3', '甲')}${cell('B3', '仓山镇')}${cell('C3', '2021-08-03')}</row>`,
    `<row r="4">${cell('A4', '合计')}${cell('D4', '5')}</row>`,
  ].join('')
  const after = '<mergeCells><mergeCell ref="A2:D2"/><mergeCell ref="A4:C4"/></mergeCells>'
  const { rows: read } = await readAll(await workbookOf({ sheets: [{ rows, after }] }))
  expect(read.map(({ kind }) => kind)).toEqual(['title', 'data', 'total'])
})
