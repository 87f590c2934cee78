import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { readAll } from './testing/read-all.ts'
import { workbookParts } from './workbook.ts'

test('在浏览器里写的表，导入时一字不差读得回来', async () => {
  const parts = await workbookParts({
    name: '排名',
    columns: [
      { header: '单位', read: ({ unit }: { unit: string; score: number }) => ({ text: unit, href: 'https://a.cn/1' }) },
      { header: '得分', read: ({ score }) => score },
      { header: '备注', read: () => '=1+1' },
    ],
    rows: [
      { unit: '东升街道', score: 96.67 },
      { unit: '盖山镇', score: -3 },
    ],
  })
  const zip = new ZipFile()
  for (const [name, text] of parts) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  const { layout, rows } = await readAll(await buffer(zip.outputStream), {
    headerRow: 1,
    fields: [{ key: 'unit', label: '单位', kind: 'text' }],
  })
  expect(layout.sheet).toBe('排名')
  expect(rows.map(({ texts }) => texts)).toEqual([
    ['东升街道', '96.67', '=1+1'],
    ['盖山镇', '-3', '=1+1'],
  ])
  expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="https://a.cn/1"')
})
