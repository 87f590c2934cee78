import { type Column, columnSchema, columnSummarySchema, siteCounterSchema } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
await smallDistrict(app.deps.db)
const leader = await app.signedIn('leader')
const first = await app.signedIn('staff', { unit: 'CS-T01' })

type Listed = { asOf: string; columns: Column[]; site: { id: string }[] }

const listed = async (visitor: Visitor, query = '') => {
  const { status, body } = await visitor.get<Listed>(`/api/columns?${query}`)
  expect({ status, body }).toMatchObject({ status: 200 })
  return body
}
const codes = async (visitor: Visitor, query = '') => (await listed(visitor, query)).columns.map(({ code }) => code)

describe('栏目', () => {
  it('按编码成树，带着今天的责任单位、协办单位和最近更新', async () => {
    const { columns, site } = await listed(leader)
    expect(columns.map(({ code, parent }) => [code, parent])).toEqual([
      ['C01', null],
      ['C0101', 'C01'],
      ['C0102', 'C01'],
      ['C0103', 'C01'],
      ['C09', null],
    ])
    const [folder, news, departments, empty] = columns
    expect(folder).toMatchObject({ state: 'folder', limitLabel: null })
    expect(news).toMatchObject({
      lead: { code: 'CS-T02' },
      leadFrom: '2021-10-10',
      lastUpdatedOn: '2021-10-09',
      lastUpdateSource: 'publication',
      limitLabel: '14天',
      state: 'fresh',
      daysLeft: 12,
    })
    expect(departments).toMatchObject({
      lead: { code: 'CS-T02' },
      supporting: [{ code: 'CS-T01' }],
      lastUpdatedOn: '2021-09-25',
      lastUpdateSource: 'manual',
      state: 'stale',
      staleSince: '2021-10-10',
      daysLeft: -2,
    })
    expect(empty).toMatchObject({ lead: null, lastUpdatedOn: null, state: 'unknown', daysLeft: null })
    expect(site.map(({ id }) => id)).toEqual(['x', 'y', 'z'])
  })

  it('不经过契约的答复，与契约所写的一致', async () => {
    const { body } = await leader.get<Listed & { summary: unknown }>('/api/columns?period=2021Q3')
    expect(body.columns.map((column) => columnSchema.strict().parse(column))).toEqual(body.columns)
    expect(columnSummarySchema.strict().parse(body.summary)).toEqual(body.summary)
    expect(body.site.map((counter) => siteCounterSchema.strict().parse(counter))).toEqual(body.site)
  })

  it('按考核周期看，是检查时点的责任单位和更新情况', async () => {
    const { asOf, columns } = await listed(leader, 'period=2021Q3')
    expect(Date.parse(asOf)).toBe(Date.parse('2021-10-08T18:00:00+08:00'))
    expect(columns[1]).toMatchObject({ lead: { code: 'CS-T01' }, lastUpdatedOn: '2021-09-20', state: 'stale' })
    expect(columns[2]).toMatchObject({ state: 'near-limit', daysLeft: 1 })
  })

  it('按单位、类别、状态、文字筛选；通配符只是字符', async () => {
    expect(await codes(leader, 'unit=CS-T01')).toEqual(['C0102'])
    expect(await codes(leader, 'unit=CS-T02')).toEqual(['C0101', 'C0102'])
    expect(await codes(leader, 'category=频道')).toEqual(['C01'])
    expect(await codes(leader, 'state=stale')).toEqual(['C0102'])
    expect(await codes(leader, 'standing=overdue')).toEqual(['C0102'])
    expect(await codes(leader, 'standing=in-time')).toEqual(['C0101'])
    expect(await codes(leader, 'standing=archived')).toEqual([])
    expect(await codes(leader, 'site=z')).toEqual([])
    expect(await codes(leader, 'q=要闻')).toEqual(['C0101'])
    expect(await codes(leader, 'q=_100%25')).toEqual(['C0101'])
    expect(await codes(leader, 'q=%25%25')).toEqual([])
  })

  it('经办人员只看到本单位负责或协办的栏目；上级栏目只有名称和位置，全站计数不给看', async () => {
    const { columns, site } = await listed(first)
    expect(columns.map(({ code }) => code)).toEqual(['C01', 'C0102'])
    expect(columns.map((column) => columnSchema.strict().parse(column))).toEqual(columns)
    expect(await first.get('/api/columns/C01')).toMatchObject({ status: 403 })
    expect(site).toEqual([])
    expect(await first.get('/api/columns/C0102')).toMatchObject({ status: 200 })
    expect(await first.get('/api/columns/C0103')).toMatchObject({ status: 403 })
    expect(await first.get('/api/columns/C0101?period=2021Q3')).toMatchObject({ status: 200 })
  })

  it('可选的栏目，经办人员看到的也是全部，别的单位的只有名称', async () => {
    const folder = { code: 'C01', path: '新闻动态', isFolder: true, isArchived: false }
    const { status, body } = await first.get<unknown[]>('/api/columns/choices')
    expect(status).toBe(200)
    expect(body.slice(0, 2)).toEqual([
      folder,
      { code: 'C0101', path: '新闻动态/仓山要闻', isFolder: false, isArchived: false },
    ])
    expect(body).toHaveLength(5)
    expect((await leader.get('/api/columns/choices')).body).toEqual(body)
  })

  it('没有的栏目、没有的周期说明白', async () => {
    expect(await leader.get('/api/columns/nix')).toMatchObject({ status: 404 })
    expect(await leader.get('/api/columns?period=2099Q1')).toMatchObject({ status: 404 })
    expect(await leader.get('/api/columns?state=rotten')).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'state' }] },
    })
  })
})
