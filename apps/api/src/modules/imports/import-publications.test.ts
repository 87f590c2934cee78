import { describe, expect, it } from 'vitest'
import { itemImports } from '../../testing/importing-office.ts'
import { publicationSheet } from '../../testing/publication-sheet.ts'
import { importSheet } from '../../testing/upload-sheet.ts'
import { publicationPlan } from './kinds/publication-plan.ts'

const { pool, office, commit, stored } = await itemImports()

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

  it('两样都没有的同一份台账同时导入两次：先的新增，后的没有变化', async () => {
    const rows = [{ title: '甲' }, { title: '乙', at: '2021-10-09' }]
    const batches = await Promise.all([commit(...rows), commit(...rows)])
    expect(batches.map(({ counts }) => counts?.added).toSorted((a = 0, b = 0) => a - b)).toEqual([0, 2])
    expect(batches.map(({ counts }) => counts?.unchanged).toSorted((a = 0, b = 0) => a - b)).toEqual([0, 2])
    expect(await stored('title')).toHaveLength(2)
  })

  it('正有一份在写入时，试导入不等它', async () => {
    const other = await pool.connect()
    try {
      await other.query(`begin; ${publicationPlan.takeTurn}`)
      const trial = await importSheet(office, 'publications', publicationSheet({ title: '甲' }))
      expect(trial).toMatchObject({ state: 'done', counts: { added: 1 } })
    } finally {
      await other.query('rollback')
      other.release()
    }
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
    const rows = publicationSheet(
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
