import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { openUnderstood, readAll, refusalOf } from '../testing/read-all.ts'
import { textRows, type WorkbookXml, workbookOf } from '../testing/workbook-of.ts'

const header = ['标题', '发布单位', '发布时间', '链接', '点击数']
const headerRow = textRows([header])

/** The rows below a usual header, from sheet XML. */
async function rowsOf(
  rows: string,
  more: Partial<WorkbookXml> & { after?: string; links?: Record<string, string> } = {},
) {
  const { after = '', links = {}, ...workbook } = more
  const bytes = await workbookOf({ sheets: [{ rows: headerRow + rows, after, links }], ...workbook })
  return (await readAll(bytes)).rows
}

const dateCell = (row: number, style: number, value: string) =>
  `<row r="${String(row)}"><c r="C${String(row)}" s="${String(style)}"><v>${value}</v></c></row>`

const ownText = (reference: string, value: string) =>
  `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`

describe('单元格', () => {
  test('共享文字、内联文字、富文本、注音、公式结果、布尔值', async () => {
    const [row] = await rowsOf(
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="str"><f>TEXT(1,2)</f><v>2021-8-3</v></c><c r="D2" t="inlineStr"><is><r><t>http://</t></r><r><t>a.cn/1</t></r></is></c><c r="E2" t="b"><v>1</v></c></row>',
      {
        strings: [
          '<r><rPr><b/></rPr><t>垃圾</t></r><r><t xml:space="preserve"> 分类</t></r>',
          '<t>仓山镇</t><rPh sb="0" eb="1"><t>CANG</t></rPh>',
        ],
      },
    )
    expect(row?.texts).toEqual(['垃圾 分类', '仓山镇', '2021-8-3', 'http://a.cn/1', 'TRUE'])
    expect(row?.cells['publishedAt']?.value).toEqual({ day: '2021-08-03', time: null })
  })

  test('错误值不当作内容，说得出是哪一种', async () => {
    const [row] = await rowsOf(
      '<row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2" t="inlineStr"><is><t>#N/A</t></is></c></row>',
    )
    expect(row?.cells['title']).toMatchObject({ raw: '#DIV/0!', value: null, problem: { code: 'error-cell' } })
    expect(row?.cells['unit']).toMatchObject({ problem: { code: 'error-cell' } })
  })

  test('走捷径读的行，与逐个元素读的一样', async () => {
    const rows =
      `<row r="2" spans="1:5" ht="15.75" x14ac:dyDescent="0.2">${ownText('A2', '防汛')}${ownText('B2', '仓山镇')}</row>` +
      `<row r="5">${ownText('A5', '安全&amp;生产')}<c r="B5"/>${ownText('D5', 'http://a.cn/5')}</row><row r="6"></row>` +
      `<row r="8" hidden="1">${ownText('A8', '末行')}<c r="E8"><v>12</v></c></row>`
    const quick = await rowsOf(rows)
    // A comment anywhere in the part sends the reader the long way.
    const slow = await rowsOf(`${rows}<!-- 备注 -->`)
    const written = quick.filter(({ kind }) => kind !== 'blank')
    expect(written.map(({ row, texts }) => [row, ...texts])).toEqual([
      [2, '防汛', '仓山镇'],
      [5, '安全&生产', '', '', 'http://a.cn/5'],
      [8, '末行', '', '', '', '12'],
    ])
    expect(quick).toEqual(slow)
  })

  test('日期按格式读：有没有时间、1900 还是 1904', async () => {
    const formats = ['yyyy"年"m"月"d"日"', 'yyyy/m/d h:mm', '[$-F800]dddd, mmmm dd, yyyy', '0.00', '[h]:mm:ss']
    const dates =
      dateCell(2, 1, '44411') +
      dateCell(3, 2, '44411.3888888889') +
      dateCell(4, 2, '44411') +
      dateCell(5, 3, '44411') +
      dateCell(6, 4, '44411') +
      dateCell(7, 5, '1.5') +
      dateCell(8, 1, '60') +
      dateCell(9, 1, '-3')
    const values = (await rowsOf(dates, { formats })).map(({ cells }) => cells['publishedAt'])
    expect(values.slice(0, 5).map((found) => [found?.value, found?.form])).toEqual([
      [{ day: '2021-08-03', time: null }, 'date-cell'],
      [{ day: '2021-08-03', time: '09:20:00' }, 'date-cell'],
      [{ day: '2021-08-03', time: '00:00:00' }, 'date-cell'],
      [{ day: '2021-08-03', time: null }, 'date-cell'],
      [{ day: '2021-08-03', time: null }, 'serial'],
    ])
    expect(values[6]).toMatchObject({
      raw: '1900-02-29',
      problem: { code: 'no-such-day', message: '1900年2月没有29日' },
    })
    expect(values[7]?.problem?.code).toBe('not-a-date')
    const [old] = await rowsOf(dateCell(2, 1, '42949'), { formats, date1904: true })
    expect(old?.cells['publishedAt']?.value).toEqual({ day: '2021-08-03', time: null })
    const [bare] = await rowsOf('<row r="2"><c r="C2"><v>42949</v></c></row>', { date1904: true })
    expect(bare?.cells['publishedAt']?.value).toEqual({ day: '2021-08-03', time: null })
  })

  test('数字按看见的读：十五位有效数字、补零的编号、科学记数', async () => {
    const [row] = await rowsOf(
      '<row r="2"><c r="A2" s="1"><v>7</v></c><c r="B2"><v>0.30000000000000004</v></c><c r="E2"><v>1.208E3</v></c></row>',
      { formats: ['00000'] },
    )
    expect(row?.texts).toEqual(['00007', '0.3', '', '', '1208'])
    expect(row?.cells['clicks']?.value).toBe(1208)
  })

  test('没有写行号和列号的表也读得对', async () => {
    const rows = await rowsOf(
      '<row><c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><t>仓山镇</t></is></c></row><row r="9"><c/><c t="inlineStr"><is><t>乙</t></is></c></row>',
    )
    expect(rows.filter(({ kind }) => kind !== 'blank').map(({ row, texts }) => [row, texts])).toEqual([
      [2, ['甲', '仓山镇']],
      [9, ['', '乙']],
    ])
  })

  test('带前缀的元素、单引号的属性、注释和 CDATA 都是合法的', async () => {
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><!-- <c r="Z9"><v>9</v></c> --><x:sheetData><x:row r='1'><x:c r='A1' t='str'><x:v>标题</x:v></x:c><x:c r='B1' t='str'><x:v>发布单位</x:v></x:c><x:c r='C1' t='str'><x:v>发布时间</x:v></x:c></x:row><x:row r='2'><x:c r='A2' t='str'><x:v><![CDATA[a<b>&c]]></x:v></x:c><x:c r='B2' t='str'><x:v>&#20179;&#x5C71;镇</x:v></x:c></x:row><x:row r='3'><x:c r='A3' t='str'><x:v>乙</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref='B2:B3'/></x:mergeCells></x:worksheet>`
    const { rows } = await readAll(
      await workbookOf({ sheets: [{ rows: '' }], parts: { 'xl/worksheets/sheet1.xml': sheet } }),
    )
    expect(rows.map(({ texts }) => texts)).toEqual([
      ['a<b>&c', '仓山镇'],
      ['乙', '仓山镇'],
    ])
  })
})

describe('合并、链接、隐藏', () => {
  test('竖着合并的单位，每一行都有；只有合并值的行仍是空行', async () => {
    const rows = await rowsOf(
      '<row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2" t="str"><v>仓山镇</v></c></row><row r="3"><c r="A3" t="str"><v>乙</v></c><c r="B3"/></row><row r="4"><c r="B4"/></row><row r="5"><c r="A5" t="str"><v>丙</v></c></row>',
      { after: '<mergeCells><mergeCell ref="B2:B4"/></mergeCells>' },
    )
    expect(rows.map(({ row, kind, cells }) => [row, kind, cells['unit']?.value])).toEqual([
      [2, 'data', '仓山镇'],
      [3, 'data', '仓山镇'],
      [4, 'blank', null],
      [5, 'data', null],
    ])
  })

  test('单元格的链接和 HYPERLINK 公式都给出网址', async () => {
    const [first, second, third] = await rowsOf(
      '<row r="2"><c r="A2" t="str"><v>甲</v></c><c r="D2" t="str"><v>查看</v></c></row><row r="3"><c r="A3" t="str"><f>HYPERLINK("http://a.cn/3?x=1&amp;y=2","乙")</f><v>乙</v></c></row><row r="4"><c r="A4" t="str"><v>丙</v></c><c r="D4"/></row>',
      {
        after:
          '<hyperlinks><hyperlink ref="D2" r:id="rId1"/><hyperlink ref="D4" r:id="rId1" location="top"/><hyperlink ref="A4" location="表2!A1"/></hyperlinks>',
        links: { rId1: 'http://a.cn/2?x=1&y=2' },
      },
    )
    expect(first?.cells['url']).toEqual({
      column: 'D',
      raw: '查看',
      value: 'http://a.cn/2?x=1&y=2',
      href: 'http://a.cn/2?x=1&y=2',
    })
    expect(first?.texts[3]).toBe('http://a.cn/2?x=1&y=2')
    expect(second?.cells['title']).toEqual({ column: 'A', raw: '乙', value: '乙', href: 'http://a.cn/3?x=1&y=2' })
    expect(third?.cells['url']?.value).toBe('http://a.cn/2?x=1&y=2#top')
    expect(third?.cells['title']).not.toHaveProperty('href')
  })

  test('隐藏的行照样读', async () => {
    expect(await rowsOf('<row r="2" hidden="1"><c r="A2" t="str"><v>甲</v></c></row>')).toHaveLength(1)
  })

  test('表尾只设了格式的空行不算', async () => {
    const styled = Array.from(
      { length: 200 },
      (_, index) => `<row r="${String(index + 3)}"><c r="A${String(index + 3)}" s="1"/></row>`,
    ).join('')
    expect(await rowsOf(`<row r="2"><c r="A2" t="str"><v>甲</v></c></row>${styled}`, { formats: ['0'] })).toHaveLength(
      1,
    )
  })
})

describe('选工作表', () => {
  const good = textRows([header, ['甲', '仓山镇', '2021-08-03']])
  const note = textRows([['本表由后台导出'], ['请勿修改']])

  test('选表头最像的一张，其余的说出名字', async () => {
    const bytes = await workbookOf({
      sheets: [
        { name: '说明', rows: note },
        { name: '八月', rows: good },
        { name: '九月', rows: good },
      ],
    })
    const { layout } = await readAll(bytes)
    expect(layout.sheet).toBe('八月')
    expect(layout.ignoredSheets).toEqual(['说明', '九月'])
    expect((await readAll(bytes, { sheet: '九月' })).layout.sheet).toBe('九月')
  })

  test('隐藏的工作表只在点名时读', async () => {
    const bytes = await workbookOf({
      sheets: [
        { name: '旧', rows: good, state: 'hidden' },
        { name: '新', rows: good },
      ],
    })
    expect((await readAll(bytes)).layout.sheet).toBe('新')
    expect((await readAll(bytes, { sheet: '旧' })).layout.sheet).toBe('旧')
  })

  test('一个字也没有的工作簿是空文件', async () => {
    const bytes = await workbookOf({ sheets: [{ rows: '' }, { rows: '<row r="1"><c r="A1"/></row>' }] })
    expect((await refusalOf(openUnderstood(bytes))).code).toBe('empty-file')
  })
})

test('别的程序写的 xlsx：文字、日期、数字、布尔值都读得出', async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: '信息', rows: [header, ['甲', '仓山镇', new Date('2021-08-03T09:19:00Z'), 'http://a.cn/1', 12]] }],
  })
  const { rows } = await readAll(bytes)
  expect(rows[0]?.cells['publishedAt']?.value).toMatchObject({ day: '2021-08-03' })
  expect(rows[0]?.cells['clicks']?.value).toBe(12)
})
