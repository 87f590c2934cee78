import { describe, expect, it } from 'vitest'
import { itemImports } from '../../testing/importing-office.ts'
import { publicationSheet } from '../../testing/publication-sheet.ts'
import { importSheet } from '../../testing/upload-sheet.ts'

const { pool, office, commit, stored } = await itemImports()

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
    expect(new Set(notes.filter(({ kind }) => kind === 'column-name').map(({ from }) => from))).toEqual(
      new Set(['C1', '动态', '新闻 > 公告']),
    )
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
    const rows = publicationSheet({ id: 'A1' }, { id: 'A2', unit: '无' })
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
    const { counts } = await importSheet(
      office,
      'publications',
      publicationSheet({ id: 'A1', title: '改' }, { id: 'A2' }),
    )
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
