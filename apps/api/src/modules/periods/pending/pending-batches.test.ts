import type { Disclosure } from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../../testing/build-app.ts'
import { closeQuarter, correctQuarter } from '../../../testing/close-quarter.ts'
import { smallDistrict } from '../../../testing/district.ts'
import { changedEntry, pageOfChanged, pendingOf } from '../../../testing/pending.ts'
import { publicationSheet } from '../../../testing/publication-sheet.ts'
import { importSheet } from '../../../testing/upload-sheet.ts'
import type { Visitor } from '../../../testing/visitor.ts'
import { workOnImports } from '../../imports/index.ts'

const clock = { now: () => new Date('2021-10-14T09:00:00+08:00') }
const app = await buildApp({ clock })
const another = await buildApp({ clock })
const { db } = app.deps
let office: Visitor
let early: string

const sheet = (count: number, of: string) =>
  publicationSheet(
    ...Array.from({ length: count }, (_, at) => ({
      id: `${of}-${at}`,
      title: `${of}的信息${at}`,
      unit: 'CS-T01街道',
      column: '新闻动态/仓山要闻',
      at: `2021-09-${String((at % 28) + 1).padStart(2, '0')} 10:00`,
    })),
  )

beforeAll(async () => {
  await smallDistrict(db)
  await workOnImports(app.deps)
  office = await app.signedIn('office', { name: '王主任' })
  const options = { mode: 'commit', initial: true, name: '九月.csv' } as const
  early = (await importSheet(office, 'publications', sheet(40, '及时'), options)).id
  await closeQuarter(office, '2021Q3')
})

describe('一次导入、一次操作改动的，合成一条', () => {
  it('迟到的一批：一条写明几行，举三行为例，链到导入批次；撤销以后就没有了', async () => {
    const late = await importSheet(office, 'publications', sheet(60, '迟到'), { mode: 'commit', name: '迟到.csv' })
    expect(late).toMatchObject({ state: 'done', counts: { added: 60 } })
    const entry = await changedEntry(office, 'publication')
    expect(entry).toMatchObject({
      count: 60,
      source: { label: '导入迟到.csv', by: '王主任', reason: null, href: `/imports/${late.id}` },
      effect: { units: [{ code: 'CS-T01' }] },
    })
    expect(entry.rows.map(({ change }) => change)).toEqual(['added', 'added', 'added'])
    // Its column is fresher by these items: they are listed, it is not.
    expect(await pendingOf(office)).toMatchObject({
      total: 60,
      kinds: [{ kind: 'publication', total: 60, entries: 1 }],
    })
    expect((await office.delete(`/api/imports/${late.id}`)).status).toBe(200)
    expect(await pendingOf(office)).toMatchObject({ isEmpty: true, total: 0 })
  })

  it('定稿时计了的一批被撤销：一条写明撤销的是哪一批、谁撤销的', async () => {
    const other = await app.signedIn('office', { name: '李主任' })
    expect((await other.delete(`/api/imports/${early}`)).status).toBe(200)
    expect(await changedEntry(office, 'publication')).toMatchObject({
      count: 40,
      source: { label: '撤销导入九月.csv', by: '李主任', href: `/imports/${early}` },
      rows: [{ change: 'gone', href: null }, { change: 'gone' }, { change: 'gone' }],
    })
    expect(await changedEntry(office, 'column')).toMatchObject({
      rows: [{ id: 'C0101', fields: [{ label: '最近更新', before: '2021-09-28', after: '2021-09-20' }] }],
      source: { label: '撤销导入九月.csv' },
    })
  })

  it('成批撤下是一次操作，一条', async () => {
    const { body } = await office.get<{ rows: Disclosure[] }>('/api/disclosures?all=true')
    const rows = body.rows.flatMap(({ id, version, disclosedOn }) =>
      disclosedOn < '2021-10-01' ? [{ id, version }] : [],
    )
    const change = { kind: 'withdraw' }
    expect((await office.post('/api/disclosures/bulk', { rows, change, reason: '整批重报' })).status).toBe(200)
    const entry = await changedEntry(office, 'disclosure')
    expect(entry).toMatchObject({ count: 2, source: { label: '撤下主动公开', reason: '整批重报' } })
    expect(entry.source?.href).toMatch(/^\/audit\?request=[\da-f-]{36}$/)
    expect(entry.effect.units.map(({ code }) => code)).toEqual(['CS-T01', 'CS-T02'])
  })

  it('逐行改动的很多，一页二十条，翻得到最后一页', async () => {
    await db.pool.query(
      `insert into columns (code, name, path, category)
       select 'N' || n, '新栏目' || n, '新栏目' || n, '通知公告' from generate_series(1, 45) n`,
    )
    const first = await pageOfChanged(office, 'column')
    expect(first).toMatchObject({ total: 46, entries: 46, page: 1, pageSize: 20 })
    const last = await pageOfChanged(office, 'column', 3)
    expect([first.rows.length, last.rows.length]).toEqual([20, 6])
    const { kinds } = await pendingOf(office)
    expect(kinds.find(({ kind }) => kind === 'column')).toEqual(first)
    expect((await pageOfChanged(office, 'publication', 2)).rows).toEqual([])
  })

  it('更正以后从头算起：改过的都不再列', async () => {
    expect((await correctQuarter(office, '2021Q3', '按现有数据更正')).status).toBe(200)
    expect(await pendingOf(office)).toMatchObject({ version: 2, isEmpty: true, total: 0 })
  })

  it('数据截止以后、定稿以前才导入的，定稿时就是待更正的，也写得出是哪一批', async () => {
    await smallDistrict(another.deps.db)
    await workOnImports(another.deps)
    const other = await another.signedIn('office', { name: '张主任' })
    const { id } = await importSheet(other, 'publications', sheet(5, '晚到'), { mode: 'commit', name: '晚到.csv' })
    await closeQuarter(other, '2021Q3')
    expect(await changedEntry(other, 'publication')).toMatchObject({
      count: 5,
      source: { label: '导入晚到.csv', by: '张主任', href: `/imports/${id}` },
    })
  })
})
