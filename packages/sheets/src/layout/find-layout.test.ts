import { expect, test } from 'vitest'
import { openSheet } from '../open-sheet.ts'
import type { OpenSheetOptions } from '../open-sheet.ts'
import { publicationFields } from '../testing/publication-fields.ts'
import { csvOf, openUnderstood, readAll } from '../testing/read-all.ts'
import { workbookOf } from '../testing/workbook-of.ts'

const fields = publicationFields

async function mapped(header: string, options: Partial<OpenSheetOptions> = {}): Promise<Record<string, string | null>> {
  const sheet = await openUnderstood(csvOf(header, '甲,乙,丙,丁,戊'), options)
  await sheet.close()
  return Object.fromEntries(sheet.layout.columns.map(({ header: name, field }) => [name, field]))
}

const cell = (place: string, text: string) => `<c r="${place}" t="str"><v>${text}</v></c>`

test.each([
  ['标题,发布单位,发布时间'],
  ['标  题,发布 单位,发布日期'],
  ['标题*,发布单位（必填）,发布时间：'],
  ['信息标题,发布单位名称,日期'],
  ['【标题】题名,单位,发布时间(年-月-日)'],
  ['标题/题名,单位名称,日期'],
])('表头“%s”认得出三个必填的列', async (header) => {
  expect(Object.values(await mapped(header)).slice(0, 3)).toEqual(['title', 'unit', 'publishedAt'])
})

test('大小写、全角不影响；不认得的列不读', async () => {
  expect(await mapped('ｕｒｌ,标题,发布单位,发布时间,随便什么')).toEqual({
    ｕｒｌ: 'url',
    标题: 'title',
    发布单位: 'unit',
    发布时间: 'publishedAt',
    随便什么: null,
  })
})

test('只像一部分的列名不冒认：发布单位联系人不是发布单位', async () => {
  const sheet = await openSheet(csvOf('标题,发布单位联系人,发布时间', '甲,张三,2021-08-03'), { fields })
  expect(sheet).toMatchObject({ ok: false, code: 'missing-columns', missing: ['unit'] })
})

test('两列都像同一个字段时，最像的那列算', async () => {
  expect(await mapped('日期,发布时间,标题,发布单位')).toMatchObject({ 日期: null, 发布时间: 'publishedAt' })
})

const yielding = async (mapping?: OpenSheetOptions['mapping']) => {
  const sheet = await openUnderstood(csvOf('发布单位,标题,发布单位,发布时间,备忘', '甲,乙,丙,丁,戊'), {
    ...(mapping && { mapping }),
  })
  await sheet.close()
  return sheet.layout.columns.map(({ yieldsTo }) => yieldsTo)
}

test('没有读的那一列说得出让给了哪一列；人指认过的不再说', async () => {
  expect(await yielding()).toEqual([null, null, 'A', null, null])
  expect(await yielding({ C: null })).toEqual([null, null, null, null, null])
})

test('表头在标题行和填表说明之下，标题行数得清', async () => {
  const lines = [
    '仓山区 2021 年 8 月信息发布情况,,',
    '填表单位：区政府办,,填表日期：2021-09-01',
    '',
    '序号,标题,发布单位,发布时间',
    '1,甲,仓山镇,2021-08-03',
  ]
  const sheet = await openUnderstood(csvOf(...lines))
  await sheet.close()
  expect(sheet.layout.headerRow).toBe(4)
  expect(sheet.titleRows).toBe(2)
})

test('两层表头：合并的单位列和下一层的列名合起来认', async () => {
  const rows = `<row r="1">${cell('A1', '发布单位')}${cell('B1', '信息')}</row><row r="2">${cell('B2', '标题')}${cell('C2', '发布时间')}</row><row r="3">${cell('A3', '仓山镇')}${cell('B3', '甲')}${cell('C3', '2021-08-03')}</row>`
  const after = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>'
  const { layout, rows: read } = await readAll(await workbookOf({ sheets: [{ rows, after }] }))
  expect(layout.headerRow).toBe(2)
  expect(read[0]?.cells['unit']?.value).toBe('仓山镇')
})

test('缺必填的列：说出缺什么，猜到的也给出来供更正', async () => {
  const found = await openSheet(csvOf('序号,标题,内容', '1,甲,乙'), { fields })
  expect(found).toMatchObject({ ok: false, code: 'no-header' })
  const close = await openSheet(csvOf('序号,标题,日期,科室', '1,甲,2021-08-03,办公室'), { fields })
  expect(close).toMatchObject({
    ok: false,
    code: 'missing-columns',
    missing: ['unit'],
    message: '缺少必填的列：发布单位。请指定它们在哪一列，或在表中补上后重新上传。',
    found: {
      headerRow: 1,
      columns: [
        { field: null },
        { field: 'title' },
        { field: 'publishedAt' },
        { column: 'D', header: '科室', field: null },
      ],
    },
  })
})

test('按用户的更正读：指定列、不读的列、表头所在行', async () => {
  const bytes = csvOf('序号,标题,日期,科室,发布时间', '1,甲,2021-08-03,仓山镇,2021-08-04')
  const { rows } = await readAll(bytes, { headerRow: 1, mapping: { D: 'unit', C: 'publishedAt', A: null } })
  expect(rows[0]?.cells['unit']).toMatchObject({ column: 'D', value: '仓山镇' })
  expect(rows[0]?.cells['publishedAt']).toMatchObject({ column: 'C', value: { day: '2021-08-03', time: null } })
})

test('没有表头的表：看得见前几行，指出行和列以后就能读', async () => {
  const bytes = csvOf('甲,仓山镇,2021-08-03', '乙,城门镇,2021-08-04')
  expect(await openSheet(bytes, { fields })).toMatchObject({
    ok: false,
    code: 'no-header',
    found: null,
    missing: ['title', 'unit', 'publishedAt'],
    sheets: ['CSV'],
    preview: [
      { row: 1, texts: ['甲', '仓山镇', '2021-08-03'] },
      { row: 2, texts: ['乙', '城门镇', '2021-08-04'] },
    ],
  })
  const { rows } = await readAll(bytes, { headerRow: 1, mapping: { A: 'title', B: 'unit', C: 'publishedAt' } })
  expect(rows.map(({ row }) => row)).toEqual([2])
})
