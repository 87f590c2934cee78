import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ColumnRow } from '../../testing/column-sheet.ts'
import { columnImports } from '../../testing/importing-office.ts'
import { importSheet } from '../../testing/upload-sheet.ts'

const { pool, office, commit, owners, everything } = await columnImports()

const file = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../../../prisma/demo/cangshan-2021/${name}`, import.meta.url)))

describe('栏目树', () => {
  it('上级排在下级后面也行；没写路径的由上级推出', async () => {
    const { counts } = await commit(
      { code: 'B1', parent: 'B', name: '公告' },
      { code: 'B', name: '公开', category: '频道' },
      { code: 'B11', parent: 'B1', name: '招考' },
    )
    expect(counts).toMatchObject({ added: 3 })
    const { rows } = await pool.query(
      'select c.code, c.path, p.code as parent from columns c left join columns p on p.id = c.parent_id order by 1',
    )
    expect(rows).toEqual([
      { code: 'B', path: '公开', parent: null },
      { code: 'B1', path: '公开/公告', parent: 'B' },
      { code: 'B11', path: '公开/公告/招考', parent: 'B1' },
    ])
  })

  it('没有的上级、转圈的上级、重复的路径、没写类别的新栏目，都拒绝', async () => {
    const { rejections } = await commit(
      { code: 'A', parent: 'X' },
      { code: 'B', parent: 'C' },
      { code: 'C', parent: 'B' },
      { code: 'D', path: '同' },
      { code: 'E', path: '同' },
      { code: 'F', category: '' },
    )
    expect(rejections.map(({ row, code }) => [row, code])).toEqual([
      [2, 'unknown-column'],
      [3, 'circle'],
      [4, 'circle'],
      [6, 'path-taken'],
      [7, 'required'],
    ])
  })

  it('改了名的频道，表里没提的下级跟着改路径', async () => {
    await commit({ code: 'A', name: '公开', category: '频道' }, { code: 'A1', parent: 'A', name: '公告' })
    await commit({ code: 'A', name: '信息公开', category: '频道', path: '信息公开' })
    const { rows } = await pool.query('select path, version from columns order by code')
    expect(rows).toEqual([
      { path: '信息公开', version: 2 },
      { path: '信息公开/公告', version: 2 },
    ])
  })

  it.each([
    ['14天', { kind: 'days', count: 14 }],
    ['6个月', { kind: 'months', count: 6 }],
    ['半年', { kind: 'months', count: 6 }],
    ['一年', { kind: 'months', count: 12 }],
    ['20个工作日', { kind: 'working-days', count: 20 }],
    ['每年1月31日前', { kind: 'yearly', month: 1, date: 31 }],
    ['印发后二十个工作日内', { kind: 'after-event', count: 20, unit: 'working-days', eventOn: null }],
    ['不限', null],
  ])('更新期限“%s”认得', async (limit, expected) => {
    await commit({ code: 'A', limit })
    const { rows } = await pool.query('select "limit" from columns')
    expect(rows).toEqual([{ limit: expected }])
  })

  it('不认识的更新期限拒绝', async () => {
    expect((await commit({ code: 'A', limit: '经常' })).rejections[0]).toMatchObject({
      column: 'F',
      code: 'not-a-limit',
    })
  })
})

describe('责任单位', () => {
  it('同一张表导两次，什么也不变', async () => {
    const table: ColumnRow[] = [
      { code: 'A', lead: '住建局', support: '城管局、东升街道', from: '2021-01-01', seen: '2021-09-01' },
    ]
    await commit(...table)
    const before = await everything()
    expect((await commit(...table)).counts).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
    expect(await everything()).toEqual(before)
  })

  it('换了单位就移交：前任到移交日为止', async () => {
    await commit({ code: 'A', lead: '住建局', from: '2021-01-01' })
    expect((await commit({ code: 'A', lead: '城管局', from: '2021-08-01' })).counts).toMatchObject({ changed: 1 })
    expect(await owners()).toEqual([
      { code: 'D01', from: '2021-01-01', to: '2021-08-01' },
      { code: 'D02', from: '2021-08-01', to: null },
    ])
  })

  it('只换了单位，栏目的版本也加一：正开着这一行的人保存时看得到', async () => {
    await commit({ code: 'A', lead: '住建局', from: '2021-01-01' })
    await commit({ code: 'A', lead: '城管局', from: '2021-05-01' })
    const { rows } = await pool.query("select version from columns where code = 'A'")
    expect(rows).toEqual([{ version: 2 }])
  })

  it('没写移交日的按导入当天；同一起始日的算更正，不算移交', async () => {
    await commit({ code: 'A', lead: '住建局', from: '2021-01-01' })
    await commit({ code: 'A', lead: '城管局' })
    expect((await owners())[1]).toEqual({ code: 'D02', from: '2021-10-11', to: null })
    await commit({ code: 'A', lead: '东升街道', from: '2021-10-11' })
    expect(await owners()).toEqual([
      { code: 'D01', from: '2021-01-01', to: '2021-10-11' },
      { code: 'T01', from: '2021-10-11', to: null },
    ])
  })

  it('移交日早于现任的起始日：拒绝', async () => {
    await commit({ code: 'A', lead: '住建局', from: '2021-06-01' })
    expect((await commit({ code: 'A', lead: '城管局', from: '2021-03-01' })).rejections[0]).toMatchObject({
      column: 'I',
      code: 'ownership-overlap',
    })
  })

  it('协办单位以表上的为准：没列的到这一天为止，新列的从这一天起；留空不动', async () => {
    await commit({ code: 'A', lead: '住建局', support: '城管局、东升街道', from: '2021-01-01' })
    await commit({ code: 'A', lead: '住建局' })
    expect(await owners('supporting')).toHaveLength(2)
    await commit({ code: 'A', support: '东升街道,住建局' })
    expect(await owners('supporting')).toEqual([
      { code: 'D02', from: '2021-01-01', to: '2021-10-11' },
      { code: 'T01', from: '2021-01-01', to: null },
      { code: 'D01', from: '2021-10-11', to: null },
    ])
  })

  it('人工核查看到空白，记为空白；再看到日期，再记一次', async () => {
    await commit({ code: 'A', seen: '空白' })
    await commit({ code: 'A', seen: '2021-10-01' })
    const { rows } = await pool.query(
      `select is_blank, to_char(last_updated_on, 'YYYY-MM-DD') as day from column_observations order by id`,
    )
    expect(rows).toEqual([
      { is_blank: true, day: null },
      { is_blank: false, day: '2021-10-01' },
    ])
    expect((await commit({ code: 'A', seen: '2021-10-12' })).rejections[0]).toMatchObject({ code: 'in-future' })
  })
})

it('GBK 的栏目表与 UTF-8 的读出来一样', async () => {
  await pool.query('truncate columns restart identity cascade; delete from units')
  await importSheet(office, 'units', file('units.csv'), { mode: 'commit' })
  expect((await importSheet(office, 'columns', file('columns.csv'), { mode: 'commit' })).counts).toMatchObject({
    added: 42,
  })
  expect((await importSheet(office, 'columns', file('columns-gbk.csv'), { mode: 'commit' })).counts).toMatchObject({
    read: 42,
    unchanged: 42,
  })
})
