import * as fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { FieldDefinition } from '../field.ts'
import { openSheet } from '../open-sheet.ts'
import { publicationFields } from '../testing/publication-fields.ts'
import { openUnderstood, readAll } from '../testing/read-all.ts'
import { plainText } from '../values/plain-text.ts'
import { writeRejects } from '../write-rejects.ts'
import { writeCsv, writeSheet } from '../write-sheet.ts'
import type { WrittenSheet } from '../written-sheet.ts'
import { writeTemplate } from '../write-template.ts'

const fields: readonly FieldDefinition[] = [
  { key: 'title', label: '标题', kind: 'text' },
  { key: 'clicks', label: '点击数', kind: 'integer' },
  { key: 'url', label: '链接', kind: 'url' },
]

interface Item {
  title: string
  clicks: number
  id: number
}

const sheetOf = (rows: WrittenSheet<Item>['rows']): WrittenSheet<Item> => ({
  name: '信息[导出]',
  columns: [
    { header: '标题', width: 40, read: ({ title }) => title },
    { header: '点击数', read: ({ clicks }) => clicks },
    { header: '链接', read: ({ id }) => ({ text: '查看', href: `http://a.cn/${String(id)}?x=1&y="2"` }) },
  ],
  rows,
})

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const character = fc.constantFrom(...Array.from('=+-@\'",;\t\n\r <>&_x000D_中“”＝😀a1\u0001\ud800\u00a0'))
const items = fc.array(
  fc.record({
    title: fc.string({ unit: character, maxLength: 20 }),
    clicks: fc.integer(),
    id: fc.nat(),
  }),
  { minLength: 1, maxLength: 20 },
)
// What a file of text can't hold is dropped on writing, carriage returns among it.
const asWritten = (title: string) => plainText(title.toWellFormed().replaceAll('\u0001', '').replaceAll('\r', ''))

describe.each([
  ['xlsx', writeSheet],
  ['CSV', writeCsv],
] as const)('%s', (format, write) => {
  test('写出去再读回来，一个字不差', async () => {
    await fc.assert(
      fc.asyncProperty(items, async (rows) => {
        const read = await readAll(await bytesOf(write(sheetOf(rows))), { fields, headerRow: 1 })
        const data = read.rows.filter(({ kind }) => kind !== 'blank')
        expect(data.map(({ cells }) => [cells['title']?.value ?? '', cells['clicks']?.value])).toEqual(
          rows.map(({ title, clicks }) => [asWritten(title), clicks]),
        )
        const links = rows.map(({ id }) => (format === 'xlsx' ? `http://a.cn/${String(id)}?x=1&y="2"` : undefined))
        expect(data.map(({ cells }) => cells['url']?.href)).toEqual(links)
      }),
      { numRuns: format === 'xlsx' ? 15 : 60 },
    )
  })

  test('数据源中途出错，输出也以这个错误结束，数据源得到收尾', async () => {
    let isReleased = false
    const source = async function* source(): AsyncGenerator<Item, void, undefined> {
      try {
        for (let id = 0; id < 3000; id += 1) yield await Promise.resolve({ title: '甲', clicks: 1, id })
        throw new Error('数据库断开')
      } finally {
        isReleased = true
      }
    }
    await expect(bytesOf(write(sheetOf(source())))).rejects.toThrow('数据库断开')
    expect(isReleased).toBe(true)
  })

  test('下载的人走了，数据源得到收尾', async () => {
    const released = Promise.withResolvers<string>()
    const source = async function* source(): AsyncGenerator<Item, void, undefined> {
      try {
        for (let id = 0; ; id += 1) yield await Promise.resolve({ title: `第${String(id * 7919)}条`, clicks: id, id })
      } finally {
        released.resolve('收尾')
      }
    }
    let received = 0
    for await (const chunk of write(sheetOf(source()))) {
      received += Buffer.from(chunk).length
      if (received > 100_000) break
    }
    expect(await released.promise).toBe('收尾')
  })
})

test('CSV 里像公式的字前面有撇号，Excel 打开不会运行', async () => {
  const text = (
    await bytesOf(
      writeCsv(sheetOf(['=1+1', '+86', '-1', '@a', '\t=1', '＝1'].map((title, id) => ({ title, clicks: -5, id })))),
    )
  ).toString()
  expect(text.startsWith('\ufeff标题,点击数,链接\r\n')).toBe(true)
  const cells = text.split('\r\n').slice(1, -1)
  expect(cells.map((line) => line.split(',')[0])).toEqual(["'=1+1", "'+86", "'-1", "'@a", "'\t=1", "'＝1"])
  expect(cells[0]).toBe("'=1+1,-5,查看")
})

test('xlsx 里像公式的字是文字，别的程序读到的也是文字', async () => {
  const bytes = await bytesOf(writeSheet(sheetOf([{ title: '=1+1', clicks: 3, id: 1 }])))
  const { sheets } = await readXlsx(bytes)
  expect(sheets[0]?.name).toBe('信息 导出')
  expect(sheets[0]?.rows).toEqual([
    ['标题', '点击数', '链接'],
    ['=1+1', 3, '查看'],
  ])
})

test('相邻的同名格合并成一格，不同上级下的同名格不合并；读回来每行都有名称', async () => {
  const rows = ['甲/乙/街道', '甲/乙/街道', '甲/丙/街道', '丁/丙/局', '丁/=1/局'].map((path) => path.split('/'))
  const names = ['一级栏目', '二级栏目'].map((header, level) => ({
    header,
    read: (row: readonly string[]) => row[level] ?? null,
    mergedBy: (row: readonly string[]) => row.slice(0, level + 1).join('/'),
  }))
  const lead = { header: '责任单位', read: (row: readonly string[]) => row[2] ?? null }
  const bytes = await bytesOf(writeSheet({ name: '表', columns: [...names, lead], rows }))
  const { sheets } = await readXlsx(bytes)
  expect(sheets[0]?.merges?.map(({ startCol, startRow, endRow }) => [startCol, startRow, endRow])).toEqual([
    [1, 1, 2],
    [0, 1, 3],
    [0, 4, 5],
  ])
  const levels = names.map(({ header }, level) => ({
    key: `level${String(level)}`,
    label: header,
    kind: 'text' as const,
  }))
  expect((await readAll(bytes, { fields: levels, headerRow: 1 })).rows.map(({ texts }) => texts)).toEqual(rows)
})

describe('拒绝清单', () => {
  const headers = ['序号', '标 题', '网址', '发布单位', '发布日期']

  test('带着原行号和原因，改好就能再导入；这两列不当作字段', async () => {
    const bytes = await writeRejects('8月信息', headers, [
      { row: 603, texts: ['', '缺少发布单位的信息', 'http://a.cn/1', '', '2021-08-05'], reason: '没有发布单位' },
      { row: 606, texts: ['7', '=1+1', 'http://a.cn/2', '教育局'], reason: '8月没有32日' },
    ])
    const { layout, rows } = await readAll(bytes, { fields: publicationFields })
    expect(layout.sheet).toBe('8月信息')
    expect(layout.columns.map(({ field }) => field)).toEqual([null, 'title', 'url', 'unit', 'publishedAt', null, null])
    expect(rows.map(({ texts }) => texts)).toEqual([
      ['', '缺少发布单位的信息', 'http://a.cn/1', '', '2021-08-05', '603', '没有发布单位'],
      ['7', '=1+1', 'http://a.cn/2', '教育局', '', '606', '8月没有32日'],
    ])
  })

  test('任意的表，拒绝的行写出去再读回来，各列的字都在', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(fc.string({ unit: fc.constantFrom(...Array.from('甲乙=-1 /')) }), { minLength: 5, maxLength: 5 }),
          {
            minLength: 1,
            maxLength: 9,
          },
        ),
        async (table) => {
          const source = table.map((texts, index) => ({ row: index + 10, texts, reason: '原因' }))
          const { rows } = await readAll(await writeRejects('表', headers, source), { headerRow: 1 })
          expect(rows.map(({ texts }) => texts.slice(0, 5))).toEqual(table)
        },
      ),
      { numRuns: 10 },
    )
  })
})

describe('导入模板', () => {
  const example = {
    sourceId: 'T1',
    title: '某街道开展…',
    unit: '仓山镇',
    publishedAt: '2021-08-03 09:19:00',
    kind: '原创',
  }

  test('每一列都认得回来；示例行不导入', async () => {
    const bytes = await writeTemplate('网站信息', publicationFields, [example])
    const { layout, rows } = await readAll(bytes)
    expect(layout.sheet).toBe('网站信息')
    expect(layout.columns.map(({ field }) => field)).toEqual(publicationFields.map(({ key }) => key))
    expect(rows.map(({ kind }) => kind)).toEqual(['title'])
  })

  test('必填的有星号，选项有下拉列表，每列有批注', async () => {
    const { sheets } = await readXlsx(await writeTemplate('网站信息', publicationFields, [example]))
    expect(sheets[0]?.rows[0]).toEqual([
      '信息编号',
      '标题*',
      '链接',
      '栏目',
      '发布单位*',
      '发布时间*',
      '类型',
      '点击数',
    ])
    expect(sheets[0]?.dataValidations).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'list', range: 'G2:G2000', values: ['原创', '转载'] })]),
    )
    expect(sheets[0]?.cells?.get('0,1')?.comment?.text).toContain('必填')
    expect(sheets[1]?.name).toBe('填写说明')
  })

  test('空模板没有数据行，不是坏文件', async () => {
    const sheet = await openUnderstood(await writeTemplate('网站信息', publicationFields))
    let count = 0
    for await (const batch of sheet.rows) count += batch.length
    expect(count).toBe(0)
  })
})

test('读不出表头的文件不会被当成别的', async () => {
  expect((await openSheet(await writeTemplate('表', fields), { fields: publicationFields.slice(4, 6) })).ok).toBe(false)
})
