import type { Import } from '@mingkao/contract'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildImportApp } from '../../testing/import-app.ts'
import { importSheet } from '../../testing/upload-sheet.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildImportApp()
const { pool } = app.deps.db
let office: Visitor

beforeAll(async () => {
  office = await app.signedIn('office', { name: '王主任' })
})
beforeEach(async () => {
  await pool.query('truncate publications, imports, audit_entries restart identity cascade')
})

const HEAD = ['信息编号', '标题', '链接', '栏目', '发布单位', '发布时间', '类型']
type Row = { id?: string; title?: string; url?: string; column?: string; unit?: string; at?: string; kind?: string }

function sheet(...rows: Row[]): string[][] {
  const cells = rows.map(
    ({ id = '', title = '标题', url = '', column = '', unit = '东升街道', at = '2021-10-10 10:00', kind = '' }) => [
      id,
      title,
      url,
      column,
      unit,
      at,
      kind,
    ],
  )
  return [HEAD, ...cells]
}

const commit = (...rows: Row[]): Promise<Import> =>
  importSheet(office, 'publications', sheet(...rows), { mode: 'commit' })

async function stored(columns: string): Promise<unknown[]> {
  const { rows } = await pool.query(
    `select ${columns} from publications p join units u on u.id = p.unit_id order by p.id`,
  )
  return rows
}

const url = (n: number) => `http://www.example.gov.cn/${n}.htm`

describe('同一条信息的认定', () => {
  it('有编号的按编号：标题、链接、单位都可以更正', async () => {
    await commit({ id: 'A1', url: url(1) })
    const { counts } = await commit({ id: 'A1', url: url(2), title: '新标题', unit: '住建局' })
    expect(counts).toMatchObject({ added: 0, changed: 1 })
    expect(await stored('title, url, u.code, p.version')).toEqual([
      { title: '新标题', url: url(2), code: 'D01', version: 2 },
    ])
  })

  it('没有编号的按链接；后来有了编号就补上', async () => {
    await commit({ url: url(1) })
    const { counts } = await commit({ id: 'A1', url: url(1) })
    expect(counts).toMatchObject({ changed: 1 })
    expect(await stored('source_id, url')).toEqual([{ source_id: 'A1', url: url(1) }])
  })

  it('两样都没有的按单位、标题和时间，再导一次不会多出来', async () => {
    const rows = [{ title: '甲' }, { title: '乙', at: '2021-10-09' }, { title: '甲', at: '2021-10-10 15:00' }]
    expect((await commit(...rows)).counts).toMatchObject({ added: 3 })
    expect((await commit(...rows)).counts).toMatchObject({ added: 0, unchanged: 3 })
  })

  it('编号和链接指着库里的两条：拒绝，并说出是哪两条', async () => {
    await commit({ id: 'A1', url: url(1), title: '甲文' }, { id: 'A2', url: url(2), title: '乙文' })
    const { counts, rejections } = await commit({ id: 'A1', url: url(2) })
    expect(counts).toMatchObject({ rejected: 1 })
    expect(rejections[0]).toMatchObject({ row: 2, column: 'C', code: 'identity-conflict' })
    expect(rejections[0]?.message).toMatch(/A1.*《甲文》.*《乙文》.*A2/)
  })

  it('新编号用了别人的链接：拒绝', async () => {
    await commit({ id: 'A1', url: url(1), title: '甲文' })
    const { rejections } = await commit({ id: 'A9', url: url(1) })
    expect(rejections[0]).toMatchObject({
      code: 'identity-conflict',
      message: expect.stringMatching(/A1.*《甲文》.*A9/),
    })
  })

  it('表内一行的编号同第 2 行、链接同第 3 行：拒绝，并说出两行', async () => {
    const { counts, rejections } = await commit(
      { id: 'A1', url: url(1) },
      { id: 'A2', url: url(2) },
      { id: 'A1', url: url(2) },
    )
    expect(counts).toMatchObject({ added: 2, rejected: 1 })
    expect(rejections[0]?.message).toMatch(/第 2 行.*第 3 行/)
  })

  it('前一行被拒绝，后面同链接的好行就是第一行，不算重复', async () => {
    const { counts } = await commit({ url: url(1), unit: '' }, { url: url(1) }, { url: url(1) })
    expect(counts).toMatchObject({ read: 3, rejected: 1, added: 1, duplicate: 1 })
  })

  it('一行按编号、一行按链接说的是库里同一条：后一行算重复', async () => {
    await commit({ id: 'A1', url: url(1) })
    expect((await commit({ id: 'A1' }, { url: url(1) })).counts).toMatchObject({ unchanged: 1, duplicate: 1 })
  })
})

describe('时间', () => {
  it('只有日期的不冲掉当天已知的时间，换了日子才算更正', async () => {
    await commit({ id: 'A1', at: '2021-10-09 15:30' })
    expect((await commit({ id: 'A1', at: '2021-10-09' })).counts).toMatchObject({ unchanged: 1 })
    expect((await commit({ id: 'A1', at: '2021-10-08' })).counts).toMatchObject({ changed: 1 })
    expect(await stored('published_at, has_time')).toEqual([
      { published_at: new Date('2021-10-07T16:00:00Z'), has_time: false },
    ])
  })

  it('后来知道了时间，就补上', async () => {
    await commit({ id: 'A1', at: '2021-10-09' })
    expect((await commit({ id: 'A1', at: '2021-10-09 08:05:30' })).counts).toMatchObject({ changed: 1 })
    expect(await stored('published_at, has_time')).toEqual([
      { published_at: new Date('2021-10-09T00:05:30Z'), has_time: true },
    ])
  })

  it('晚于现在一分钟就拒绝，正好现在可以', async () => {
    const { counts, rejections } = await commit(
      { title: '甲', at: '2021-10-11 09:00' },
      { title: '乙', at: '2021-10-11 09:01' },
    )
    expect(counts).toMatchObject({ added: 1, rejected: 1 })
    expect(rejections[0]).toMatchObject({ row: 3, column: 'F', code: 'in-future' })
  })

  it('8月1日零时30分是8月的', async () => {
    await commit({ at: '2021-08-01 00:30' })
    const { rows } = await pool.query(
      `select to_char(month, 'YYYY-MM') as month, counted from unit_month_counts where counted <> 0`,
    )
    expect(rows).toEqual([{ month: '2021-08', counted: 1 }])
  })

  it('入库比发布晚一天以上的提请核实，初始导入不查', async () => {
    const rows = sheet(
      { title: '甲', at: '2021-10-10 08:59' },
      { title: '乙', at: '2021-10-10 09:00' },
      { title: '丙', at: '2021-10-09' },
      { title: '丁', at: '2021-10-10' },
    )
    const usual = await importSheet(office, 'publications', rows)
    expect(usual.notes.find(({ kind }) => kind === 'back-dated')).toMatchObject({ count: 2, rows: [2, 4] })
    const initial = await importSheet(office, 'publications', rows, { initial: true, mode: 'commit' })
    expect(initial.notes.map(({ kind }) => kind)).not.toContain('back-dated')
    expect(await stored('arrived_at = published_at as same')).toEqual(Array.from({ length: 4 }, () => ({ same: true })))
  })

  it('平时导入的按导入的时刻算入库', async () => {
    await commit({})
    expect(await stored('arrived_at')).toEqual([{ arrived_at: new Date('2021-10-11T01:00:00Z') }])
  })
})

describe('单位与栏目的名称', () => {
  it('简称、全称、编码、带空格和全角的都认得', async () => {
    const { counts, notes } = await commit(
      { title: '1' },
      { title: '2', unit: '东升街道办事处' },
      { title: '3', unit: 't01' },
      { title: '4', unit: ' 东升　街道 ' },
    )
    expect(counts).toMatchObject({ added: 4 })
    expect(await stored('u.code')).toEqual(Array.from({ length: 4 }, () => ({ code: 'T01' })))
    expect(notes.find(({ from }) => from === '东升街道办事处')).toMatchObject({
      kind: 'unit-name',
      to: '东升街道',
      count: 1,
      rows: [3],
    })
  })

  it('两个单位共有的别名不认，说出是哪两个', async () => {
    const { rejections } = await commit({ unit: '建设局' })
    expect(rejections[0]).toMatchObject({ column: 'E', code: 'ambiguous-unit' })
    expect(rejections[0]?.message).toContain('住建局')
    expect(rejections[0]?.message).toContain('城管局')
  })

  it('别名和撤销的单位只在有效期内认', async () => {
    const { counts, rejections } = await commit(
      { title: '1', unit: '东升街办', at: '2021-06-30' },
      { title: '2', unit: '东升街办', at: '2021-07-01' },
      { title: '3', unit: '农水局', at: '2021-08-31' },
      { title: '4', unit: '农水局', at: '2021-09-01' },
    )
    expect(counts).toMatchObject({ added: 2, rejected: 2 })
    expect(rejections.map(({ row, code }) => [row, code])).toEqual([
      [3, 'unit-not-valid'],
      [5, 'unit-not-valid'],
    ])
  })

  it('栏目按路径、编码或不重名的名称；重名的说出各自的路径', async () => {
    const { counts, rejections, notes } = await commit(
      { title: '1', column: '新闻/动态' },
      { title: '2', column: 'C1' },
      { title: '3', column: '动态' },
      { title: '4', column: '新闻 > 公告' },
      { title: '5', column: '公告' },
    )
    expect(counts).toMatchObject({ added: 4, rejected: 1 })
    expect(rejections[0]).toMatchObject({
      row: 6,
      column: 'D',
      code: 'ambiguous-column',
      message: expect.stringMatching(/公开\/公告.*新闻\/公告/),
    })
    expect(
      notes
        .filter(({ kind }) => kind === 'column-name')
        .map(({ from }) => from)
        .toSorted(),
    ).toEqual(['C1', '动态', '新闻 > 公告'].toSorted())
  })
})

describe('报告', () => {
  it('读到的 = 新增 + 更正 + 未变 + 重复 + 拒绝', async () => {
    await commit({ id: 'A1' }, { id: 'A2' })
    const { counts } = await commit(
      { id: 'A1' },
      { id: 'A2', title: '改' },
      { id: 'A3' },
      { id: 'A3' },
      { id: 'A4', unit: '无' },
    )
    expect(counts).toEqual({ read: 5, added: 1, changed: 1, unchanged: 1, duplicate: 1, rejected: 1, ignored: 0 })
  })

  it('一行几处错，处处都说，按列的先后', async () => {
    const { rejections } = await commit({ title: '', unit: '火星局', at: '八月初', url: '不是网址' })
    expect(rejections[0]?.faults.map(({ column, code }) => [column, code])).toEqual([
      ['B', 'required'],
      ['C', 'not-a-url'],
      ['E', 'unknown-unit'],
      ['F', 'not-a-date'],
    ])
    expect(rejections[0]?.message.split('；')).toHaveLength(4)
  })

  it('全部合格才导入：有一行被拒，一行也不写', async () => {
    const rows = sheet({ id: 'A1' }, { id: 'A2', unit: '无' })
    const batch = await importSheet(office, 'publications', rows, { mode: 'commit', onReject: 'none' })
    expect(batch).toMatchObject({
      state: 'failed',
      failure: { code: 'rejected-rows' },
      counts: { read: 2, rejected: 1 },
    })
    expect(batch.rejections).toHaveLength(1)
    expect(await stored('p.id')).toEqual([])
    const { rows: notes } = await pool.query('select count(*)::int as n from import_changes')
    expect(notes).toEqual([{ n: 0 }])
  })

  it('试运行什么也不写，只留报告', async () => {
    await commit({ id: 'A1' })
    const { counts } = await importSheet(office, 'publications', sheet({ id: 'A1', title: '改' }, { id: 'A2' }))
    expect(counts).toMatchObject({ added: 1, changed: 1 })
    expect(await stored('title')).toEqual([{ title: '标题' }])
    const { rows } = await pool.query(`select sum(counted)::int as n from unit_month_counts`)
    expect(rows).toEqual([{ n: 1 }])
  })

  it('同单位同日同标题是提示，不是重复', async () => {
    const { counts, notes } = await commit(
      { id: 'A1' },
      { id: 'A2', at: '2021-10-10 11:00' },
      { id: 'A3', at: '2021-10-09 11:00' },
    )
    expect(counts).toMatchObject({ added: 3, duplicate: 0 })
    expect(notes.find(({ kind }) => kind === 'same-title')).toMatchObject({ count: 2, rows: [2, 3] })
  })

  it('不认识的类型不拒绝，按原创并提醒', async () => {
    const { counts, notes } = await commit({ kind: '见附件' })
    expect(counts).toMatchObject({ added: 1 })
    expect(notes).toContainEqual({
      kind: 'unknown-word',
      label: '类型中的这个词不认识，未采用',
      from: '见附件',
      to: null,
      count: 1,
      rows: [2],
    })
    expect(await stored('kind')).toEqual([{ kind: 'original' }])
  })

  it('提交留下一条操作日志，写着谁、哪个文件、各多少行，不是一行一条', async () => {
    const { id } = await commit({ id: 'A1' }, { id: 'A2' })
    const { rows } = await pool.query(
      `select actor_name, entity_id, after #> '{counts,added}' as added from audit_entries where action = 'run-import'`,
    )
    expect(rows).toEqual([{ actor_name: '王主任', entity_id: id, added: 2 }])
  })
})
