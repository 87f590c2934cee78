import type { BulkResult, Column, HandOverPreview, Standing, Summary } from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
let office: Visitor

beforeAll(async () => {
  await loadDemo(app.deps)
  office = await app.signedIn('office')
})

const summary = async () => (await office.get<Summary>('/api/periods/2021Q3/summary')).body
const columnScore = async (unit: string, period: string) => {
  const { body } = await office.get<Standing>(`/api/units/${unit}/standing?period=${period}`)
  return body.indicators.find(({ id }) => id === 'column-freshness')?.score
}

describe('演示区', () => {
  it('三季度的检查时点上，五个长期未更新的栏目分属农业农村局和民政局；全站计数写明是哪些', async () => {
    const { body } = await office.get<{
      columns: Column[]
      site: { id: string; count: number; units: { name: string; columns: number }[]; columns: unknown[] }[]
    }>('/api/columns?period=2021Q3')
    expect(body.columns).toHaveLength(42)
    const stale = body.columns.filter(({ state }) => state === 'stale' || state === 'long-stale')
    expect(stale.map(({ name, answerable }) => [name, answerable?.name])).toEqual([
      ['公示公告', '农业农村局'],
      ['扶贫项目', '农业农村局'],
      ['扶贫捐赠', '农业农村局'],
      ['扶贫协作', '农业农村局'],
      ['社会救助', '民政局'],
    ])
    expect(body.site.find(({ id }) => id === 'y')).toMatchObject({
      count: 5,
      units: [
        { name: '农业农村局', columns: 4 },
        { name: '民政局', columns: 1 },
      ],
    })
  })

  it('季度中间移交六个栏目：预览与结果一致，两家的暂计都变，三季度通报的事实不变，撤销后复原', async () => {
    const { body: list } = await office.get<{ columns: Column[] }>('/api/columns')
    const picked = list.columns.filter(({ lead }) => lead?.name === '农业农村局' || lead?.name === '民政局').slice(0, 6)
    expect(picked).toHaveLength(6)
    const ask = {
      columns: picked.map(({ code, version }) => ({ code, version })),
      unit: '卫健局',
      from: '2021-10-05',
      reason: '机构改革，职能划转',
    }
    const before = await summary()
    const preview = await office.post<HandOverPreview>('/api/columns/hand-over/preview', { ...ask, period: '2021Q3' })
    expect(preview.body.counts.changed).toBe(6)
    const live = preview.body.impact.find(({ period }) => period.isLive)
    const { body } = await office.post<BulkResult>('/api/columns/hand-over', ask)
    expect(body).toMatchObject({ isStored: true, counts: { changed: 6 } })
    for (const { unit, after } of live?.units ?? []) {
      expect(await columnScore(unit.code, live?.period.id ?? '')).toBe(after.columnScore)
    }
    const after = await summary()
    expect(after).toEqual(before)
    await office.post(`/api/columns/change-sets/${body.changeSet}/undo`, {})
    const { body: again } = await office.get<{ columns: Column[] }>('/api/columns')
    expect(again.columns.map(({ lead }) => lead)).toEqual(list.columns.map(({ lead }) => lead))
  })
})
