import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { sniffSheet } from '../sniff-sheet.ts'
import { csvOf, openUnderstood, readAll, refusalOf } from '../testing/read-all.ts'

const lines = ['标题,发布单位,发布时间', '某街道开展“创城”行动,仓山镇,2021-08-03', '垃圾分类,城门镇,2021/8/4 9:00']
const encodings = [
  ['UTF-8', 'utf-8', (text: string) => Buffer.from(text)],
  ['带标记的 UTF-8', 'utf-8', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['GBK', 'gb18030', (text: string) => iconv.encode(text, 'gbk')],
  ['GB18030', 'gb18030', (text: string) => iconv.encode(`${text}\r\n𠮷家䶮㐂,仓山镇,2021-08-05`, 'gb18030')],
  ['UTF-16 小端', 'utf-16le', (text: string) => iconv.encode(text, 'utf-16le', { addBOM: true })],
  ['UTF-16 大端', 'utf-16be', (text: string) => iconv.encode(text, 'utf-16be', { addBOM: true })],
  ['没有标记的 UTF-16', 'utf-16le', (text: string) => iconv.encode(text, 'utf-16le', { addBOM: false })],
] as const

describe.each(encodings)('%s', (_name, encoding, encode) => {
  test.each([',', ';', '\t'] as const)('以 %j 分隔：编码和分隔符自己认得', async (delimiter) => {
    const bytes = encode(lines.map((line) => line.replaceAll(',', delimiter)).join('\r\n'))
    expect(await sniffSheet(bytes)).toEqual({
      format: 'csv',
      encoding,
      delimiter,
    })
    const { rows } = await readAll(bytes)
    expect(rows[0]?.cells['title']?.value).toBe('某街道开展“创城”行动')
    expect(rows[1]?.cells['publishedAt']?.value).toEqual({ day: '2021-08-04', time: '09:00:00' })
  })
})

test('文件比一次读入的长，字符在边界上断开也不乱', async () => {
  const row = '垃圾分类𠮷工作，进社区。,仓山镇,2021-08-03'
  const text = [
    '标题,发布单位,发布时间',
    ...Array.from({ length: 9000 }, (_, index) => `${String(index % 7)}${row}`),
  ].join('\n')
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le'] as const) {
    const { rows } = await readAll(iconv.encode(text, encoding, { addBOM: encoding === 'utf-16le' }))
    expect(rows).toHaveLength(9000)
    expect(new Set(rows.map(({ cells }) => cells['title']?.raw.slice(1)))).toEqual(
      new Set(['垃圾分类𠮷工作，进社区。']),
    )
  }
})

test('行号是文件自己的：标题行、空行都算，引号里的换行不算', async () => {
  const { rows, layout } = await readAll(
    csvOf(
      '仓山区信息发布表',
      '',
      '标题,发布单位,发布时间',
      '"甲',
      '乙",仓山镇,2021-08-03',
      '',
      ',,',
      '丙,城门镇,2021-08-04',
      '',
      '',
    ),
  )
  expect(layout.headerRow).toBe(3)
  expect(rows.map(({ row, kind }) => [row, kind])).toEqual([
    [4, 'data'],
    [5, 'blank'],
    [6, 'blank'],
    [7, 'data'],
  ])
  expect(rows[0]?.cells['title']).toEqual({ column: 'A', raw: '甲\r\n乙', value: '甲 乙' })
})

test('缺的格当作空，多出的格也看得见', async () => {
  const { rows } = await readAll(csvOf('标题,发布单位,发布时间', '甲', '乙,仓山镇,2021-08-03,多出,的'))
  expect(rows[0]?.cells['unit']).toEqual({ column: 'B', raw: '', value: null })
  expect(rows[1]?.texts).toEqual(['乙', '仓山镇', '2021-08-03', '多出', '的'])
})

test('Excel 的 sep= 行、="001" 和防公式的撇号，都按本意读', async () => {
  const { rows, layout } = await readAll(csvOf('sep=;', '标题;发布单位;发布时间', '="001";\'=1+1;2021-08-03'))
  expect(layout.headerRow).toBe(1)
  expect(rows[0]?.texts).toEqual(['001', '=1+1', '2021-08-03'])
})

test('老式的单独回车也是换行', async () => {
  const { rows } = await readAll(Buffer.from('标题,发布单位,发布时间\r甲,仓山镇,2021-08-03\r乙,城门镇,2021-08-04'))
  expect(rows.map(({ row }) => row)).toEqual([2, 3])
})

test('引号没有配对：说得出第几行，不会把后面的都吞掉', async () => {
  const refusal = await refusalOf(
    readAll(csvOf('标题,发布单位,发布时间', '甲,仓山镇,2021-08-03', '"乙,城门镇,2021-08-04', '丙,城门镇,2021-08-04')),
  )
  expect(refusal.code).toBe('broken-quotes')
  expect(refusal.message).toContain('第 3 行')
})

test('一行长得离谱：没有引号就说过长，有没配对的引号才怪引号', async () => {
  const long = '长'.repeat(1_200_000)
  const refusal = await refusalOf(readAll(csvOf('标题,发布单位,发布时间', `${long},仓山镇,2021-08-03`)))
  expect(refusal.code).toBe('long-record')
  expect(refusal.message).toContain('第 2 行过长（超过 100 万字）')
  for (const open of [`"${long},仓山镇,2021-08-03`, `甲,"${long}`]) {
    expect((await refusalOf(readAll(csvOf('标题,发布单位,发布时间', open)))).code).toBe('broken-quotes')
  }
  const closed = await refusalOf(readAll(csvOf('标题,发布单位,发布时间', `"甲",${long},2021-08-03`)))
  expect(closed.code).toBe('long-record')
})

test('超过行数上限就停下', async () => {
  const bytes = csvOf('标题,发布单位,发布时间', '甲,仓山镇,2021-08-03', '', '乙,仓山镇,2021-08-03')
  expect((await readAll(bytes, { limits: { csvRows: 2 } })).rows).toHaveLength(3)
  expect((await refusalOf(readAll(bytes, { limits: { csvRows: 1 } }))).code).toBe('too-many-rows')
})

test('取消以后不再读', async () => {
  const rows = Array.from({ length: 5000 }, () => '甲,仓山镇,2021-08-03')
  const controller = new AbortController()
  const sheet = await openUnderstood(csvOf('标题,发布单位,发布时间', ...rows), { signal: controller.signal })
  const reading = (async () => {
    for await (const batch of sheet.rows) if (batch.length > 0) controller.abort()
  })()
  expect((await refusalOf(reading)).code).toBe('cancelled')
})
