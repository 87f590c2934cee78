import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openUnderstood, readAll } from './testing/read-all.ts'

const demo = new URL('../../../prisma/demo/cangshan-2021/', import.meta.url)
const messy = { path: fileURLToPath(new URL('publications-2021-08-messy.xlsx', demo)) }

test('八月的杂表：表头在第 2 行，标题行之下，列名不是我们的也认得', async () => {
  const sheet = await openUnderstood(messy)
  await sheet.close()
  expect(sheet.layout.sheet).toBe('8月信息')
  expect(sheet.layout.headerRow).toBe(2)
  expect(sheet.layout.ignoredSheets).toEqual(['说明'])
  expect(sheet.titleRows).toBe(1)
  expect(sheet.layout.columns.map(({ column, header, field }) => [column, header, field])).toEqual([
    ['A', '序号', null],
    ['B', '标 题', 'title'],
    ['C', '网址', 'url'],
    ['D', '所属栏目', 'column'],
    ['E', '发布单位', 'unit'],
    ['F', '发布日期', 'publishedAt'],
    ['G', '备注', null],
  ])
})

test('八月的杂表：第 3 至 610 行是数据，611 行空，612 行合计', async () => {
  const { rows } = await readAll(messy)
  expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 610 }, (_, index) => index + 3))
  expect(rows.filter(({ kind }) => kind === 'data').map(({ row }) => row)).toEqual(
    Array.from({ length: 608 }, (_, index) => index + 3),
  )
  expect(rows.filter(({ kind }) => kind !== 'data').map(({ row, kind }) => [row, kind])).toEqual([
    [611, 'blank'],
    [612, 'total'],
  ])
})

test('八月的杂表：前 600 行都有标题、单位、网址和八月的日期，四种写法的日期都认得', async () => {
  const { rows } = await readAll(messy)
  const good = rows.filter(({ row }) => row <= 602)
  for (const { cells } of good) {
    expect(cells['title']?.value).toEqual(expect.any(String))
    expect(cells['unit']?.value).toEqual(expect.any(String))
    expect(cells['url']?.value).toMatch(/^http:\/\/www\.example\.gov\.cn\/\w+\//)
    expect(cells['publishedAt']?.value).toMatchObject({ day: expect.stringMatching(/^2021-08-(?:0[1-9]|1[0-7])$/) })
  }
  const forms = new Set(good.map(({ cells }) => cells['publishedAt']?.form))
  expect(forms).toEqual(new Set(['date-cell', 'dashes', 'slashes', 'chinese']))
  expect(good.find(({ row }) => row === 7)?.cells['publishedAt']?.value).toEqual({
    day: '2021-08-01',
    time: '09:25:00',
  })
  expect(good.find(({ row }) => row === 593)?.cells['unit']).toMatchObject({ raw: ' 文体旅局 ', value: '文体旅局' })
  expect(good.filter(({ cells }) => cells['url']?.href !== undefined)).toHaveLength(85)
})

test('八月的杂表：读表时就能看出的错误，说得出列和原因', async () => {
  const { rows } = await readAll(messy)
  const at = (row: number) => rows.find((candidate) => candidate.row === row)?.cells ?? {}
  expect(at(603)['unit']).toEqual({ column: 'E', raw: '', value: null })
  expect(at(604)['unit']?.value).toBe('区火星事务局')
  expect(at(605)['publishedAt']).toMatchObject({ column: 'F', raw: '八月初', problem: { code: 'not-a-date' } })
  expect(at(606)['publishedAt']).toMatchObject({ problem: { code: 'no-such-day', message: '8月没有32日' } })
  expect(at(607)['title']?.value).toBeNull()
  expect(at(608)['publishedAt']?.value).toEqual({ day: '2031-08-06', time: null })
  expect(at(609)['column']?.value).toBe('新闻动态/不存在的栏目')
  expect(at(610)['url']?.value).toBe('http://www.example.gov.cn/xwdt/bmdt/202108/t20210801_4005889.htm')
})
