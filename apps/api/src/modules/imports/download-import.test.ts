import { writeSheet, openSheet } from '@mingkao/sheets'
import { importKindSchema, type ImportKind } from '@mingkao/contract'
import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, it } from 'vitest'
import { buildImportApp } from '../../testing/import-app.ts'
import { importSheet } from '../../testing/upload-sheet.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildImportApp()
let office: Visitor

beforeAll(async () => {
  office = await app.signedIn('office')
})

async function download(path: string): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const response = await fetch(`${app.url}/api/imports/${path}`, { headers: { cookie: office.cookie } })
  expect(response.status).toBe(200)
  const name = /filename\*=UTF-8''(.*)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return { name: decodeURIComponent(name), bytes: new Uint8Array(await response.arrayBuffer()) }
}

async function textsOf(bytes: Uint8Array): Promise<string[][]> {
  const sheet = await openSheet(bytes, { fields: [{ key: 'title', label: '标题', kind: 'text' }] })
  if (!sheet.ok) throw new Error(sheet.message)
  const rows = [sheet.layout.columns.map(({ header }) => header)]
  for await (const batch of sheet.rows) for (const { texts } of batch) rows.push([...texts])
  return rows
}

it('拒绝清单写明原行号和原因，改好了直接再导入', async () => {
  const rows = [
    ['序号', '标题', '网址', '发布单位', '发布日期'],
    ['1', '好的', 'http://a.gov.cn/1', '东升街道', '2021-10-10'],
    ['2', '=坏的', 'http://a.gov.cn/2', '火星局', '2021-10-32'],
  ]
  const batch = await importSheet(office, 'publications', rows, { mode: 'commit', name: '十月.csv' })
  expect(batch.counts).toMatchObject({ added: 1, rejected: 1 })
  const { name, bytes } = await download(`${batch.id}/rejections.xlsx`)
  expect(name).toBe('被拒绝的行-十月.xlsx')
  const [head = [], row = [], ...more] = await textsOf(bytes)
  expect(more).toEqual([])
  expect(head).toEqual(['序号', '标题', '网址', '发布单位', '发布日期', '原行号', '原因'])
  expect(row.slice(0, 6)).toEqual(['2', '=坏的', 'http://a.gov.cn/2', '火星局', '2021-10-32', '3'])
  expect(row[6]).toMatch(/火星局.*；.*32/)

  // As it comes, each row is refused once more, for the same reason; put right, it is stored.
  expect((await importSheet(office, 'publications', bytes)).counts).toMatchObject({ read: 1, rejected: 1 })
  const corrected = [head, row.with(3, '住建局').with(4, '2021-10-09')]
  const columns = head.map((header, index) => ({ header, read: (cells: string[]) => cells[index] ?? '' }))
  const file = new Uint8Array(await buffer(writeSheet({ name: '更正', columns, rows: corrected.slice(1) })))
  expect((await importSheet(office, 'publications', file, { mode: 'commit' })).counts).toMatchObject({
    read: 1,
    added: 1,
    rejected: 0,
  })
})

it.each(importKindSchema.options)('%s 的模板每一列都认得，填着的例子也读得懂', async (kind: ImportKind) => {
  const { name, bytes } = await download(`templates/${kind}.xlsx`)
  expect(name).toMatch(/导入模板\.xlsx$/)
  const batch = await importSheet(office, kind, bytes)
  expect(batch.failure).toBeNull()
  const mapped = batch.mapping?.columns.flatMap(({ field }) => (field === null ? [] : [field])) ?? []
  expect(mapped.toSorted()).toEqual(batch.fields.map(({ key }) => key).toSorted())
  const unreadable = batch.rejections
    .flatMap(({ faults }) => faults.map(({ code }) => code))
    .filter((code) => !code.startsWith('unknown-'))
  expect(unreadable).toEqual([])
})
