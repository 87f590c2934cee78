import type { Column, Import } from '@mingkao/contract'
import { openSheet } from '@mingkao/sheets'
import { describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import { ownersOf } from '../../testing/column-sheet.ts'
import { importSheet } from '../../testing/upload-sheet.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { workOnImports } from '../imports/index.ts'

const app = await buildApp()
await loadDemo(app.deps)
await workOnImports(app.deps)
const office = await app.signedIn('office')

async function exported(visitor: Visitor, query = ''): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`${app.url}/api/columns/export.xlsx${query}`, { headers: { cookie: visitor.cookie } })
  expect(response.headers.get('content-type')).toContain('spreadsheetml')
  return new Uint8Array(await response.arrayBuffer())
}

const again = (bytes: Uint8Array<ArrayBuffer>): Promise<Import> =>
  importSheet(office, 'columns', bytes, { mode: 'commit', name: '分工表.xlsx' })

async function rowsOf(data: Uint8Array): Promise<string[][]> {
  const sheet = await openSheet(data, {
    fields: [
      { key: 'lead', label: '责任单位', kind: 'text' },
      { key: 'first', label: '一级栏目', kind: 'text' },
    ],
  })
  if (!sheet.ok) throw new Error(sheet.message)
  const rows: string[][] = [sheet.layout.columns.map(({ header }) => header)]
  for await (const batch of sheet.rows) rows.push(...batch.map(({ texts }) => [...texts]))
  return rows
}

describe('导出分工表', () => {
  it('导出再导入，一行也不变：改过期限、事件日期、空白、未来移交、免检、归档、联系人也一样', async () => {
    expect((await again(await exported(office))).counts).toMatchObject({ read: 42, unchanged: 42, rejected: 0 })
    const edits = [
      { code: 'C0101', fields: { limit: '20个工作日', contact: '=1+1', supporting: ['人社局', '民政局'] } },
      { code: 'C0102', fields: { limit: { kind: 'after-event', count: 5, unit: 'days', eventOn: '2021-10-01' } } },
      { code: 'C0103', fields: { exemptReason: '汇聚栏目', remark: '见“镇街动态”' } },
      { code: 'C0104', fields: { limit: '1月31日前', lead: '人社局', from: '2022-01-01' } },
    ].map((edit) => ({ ...edit, version: 1 }))
    await office.post('/api/columns/bulk', { edits })
    await office.post('/api/columns/C0201/archive', { version: 1, archivedOn: '2021-10-10', notice: '并入部门文件' })
    await office.post('/api/columns/C0202/observations', {
      lastUpdatedOn: null,
      isBlank: true,
      evidenceText: '页面无内容',
    })
    const owners = await ownersOf(app.deps.db, 'lead')
    expect((await again(await exported(office))).counts).toMatchObject({ read: 42, unchanged: 42, rejected: 0 })
    expect(await ownersOf(app.deps.db, 'lead')).toEqual(owners)
  })

  it('按筛选导出；经办人员只导出本单位的', async () => {
    const some = await again(await exported(office, '?category=%E9%A2%91%E9%81%93'))
    expect(some.counts?.read).toBe(some.counts?.unchanged)
    const staff = await app.signedIn('staff', { unit: 'CS-D02' })
    const { body } = await staff.get<{ columns: Column[] }>('/api/columns')
    const own = body.columns.filter(({ state }) => state !== 'folder')
    expect(own.length).toBeLessThan(body.columns.length)
    expect(await rowsOf(await exported(staff, '?layout=official'))).toHaveLength(1 + own.length)
    const overdue = await again(await exported(office, '?standing=overdue&period=2021Q3'))
    const all = await office.get<{ columns: Column[] }>('/api/columns?standing=overdue&period=2021Q3')
    expect(overdue.counts?.read).toBe(all.body.columns.length)
    expect(all.body.columns.length).toBeGreaterThan(4)
    expect(await office.get('/api/columns/export.xlsx?state=rotten')).toMatchObject({ status: 400 })
    expect(await office.get('/api/columns/export.xlsx?layout=other')).toMatchObject({ status: 400 })
  })

  it('印发版式：逐级栏目、责任单位、协办单位、更新期限、分管领导、联系人；能按原样再导入', async () => {
    const bytes = await exported(office, '?layout=official')
    const [header, first] = await rowsOf(bytes)
    expect(header).toEqual([
      '序号',
      '一级栏目',
      '二级栏目',
      '三级栏目',
      '责任单位',
      '协办单位',
      '更新期限',
      '分管领导',
      '联系人',
      '备注',
    ])
    expect(first?.slice(1, 5)).toEqual(['新闻动态', '仓山要闻', '', '行政服务中心'])
    const { counts } = await importSheet(office, 'columns', bytes, { name: '印发.xlsx' })
    expect(counts).toMatchObject({ added: 0, rejected: 0 })
  })
})
