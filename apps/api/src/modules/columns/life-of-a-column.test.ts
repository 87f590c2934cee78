import type { ChangedColumns, Column, Problem } from '@mingkao/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'

const app = await buildApp()
const { db } = app.deps

beforeEach(async () => {
  await emptyDatabase(db)
  await smallDistrict(db)
})

const office = () => app.signedIn('office')
const reason = '按来函办理'

describe('栏目的一生', () => {
  it('新增：编码自动接续，当天有责任单位，写错的不收', async () => {
    const visitor = await office()
    const fields = { name: '人事信息', category: '人事信息', parent: 'C01', lead: 'CS-T01', openedOn: '2021-10-01' }
    const { status, body } = await visitor.post<ChangedColumns>('/api/columns', { fields, reason })
    expect(status).toBe(200)
    expect(body.columns[0]).toMatchObject({
      code: 'C0104',
      path: '新闻动态/人事信息',
      limitLabel: '1年',
      lead: { code: 'CS-T01' },
      leadFrom: '2021-10-01',
      state: 'unknown',
    })
    expect(await visitor.post('/api/columns', { fields })).toMatchObject({ status: 422 })
    const taken = await visitor.post<Problem>('/api/columns', {
      code: 'C0101',
      fields: { name: '又', category: '频道' },
    })
    expect([taken.status, taken.body.fields]).toEqual([409, [{ path: 'code', message: expect.any(String) }]])
    expect(await visitor.post('/api/columns', { fields: { name: '缺类别' } })).toMatchObject({ status: 400 })
    expect(
      await visitor.post('/api/columns', { code: 'calendar', fields: { name: 'x', category: '频道' } }),
    ).toMatchObject({
      status: 422,
    })
    const undone = await visitor.post<{ restored: number }>(`/api/columns/change-sets/${body.changeSet}/undo`, {})
    expect(undone.body.restored).toBe(1)
    expect(await visitor.get('/api/columns/C0104')).toMatchObject({ status: 404 })
  })

  it('归档写明公告，从那天起不查；重新开放又查', async () => {
    const visitor = await office()
    const { body } = await visitor.post<ChangedColumns>('/api/columns/C0102/archive', {
      version: 1,
      archivedOn: '2021-10-09',
      notice: '并入要闻，已公告',
    })
    expect(body.columns[0]).toMatchObject({
      state: 'exempt',
      archivedOn: '2021-10-09',
      archiveNotice: '并入要闻，已公告',
    })
    const before = await visitor.get<Column>('/api/columns/C0102?at=2021-10-08T12:00:00%2B08:00')
    expect(before.body.state).toBe('near-limit')
    const hidden = await visitor.get<{ columns: Column[] }>('/api/columns?archived=false')
    expect(hidden.body.columns.map(({ code }) => code)).not.toContain('C0102')
    const reopened = await visitor.post<ChangedColumns>('/api/columns/C0102/reopen', { version: 2, reason })
    expect(reopened.body.columns[0]).toMatchObject({ state: 'stale', archivedOn: null, archiveNotice: null })
    expect(await visitor.post('/api/columns/C0102/reopen', { version: 3, reason })).toMatchObject({ status: 422 })
  })

  it('连同下级一起归档', async () => {
    const visitor = await office()
    const archive = { version: 1, archivedOn: '2021-10-11', notice: '频道整体下线', isWithChildren: true }
    const { body } = await visitor.post<ChangedColumns>('/api/columns/C01/archive', archive)
    expect(body.columns.map(({ code, archivedOn }) => [code, archivedOn])).toEqual(
      ['C01', 'C0101', 'C0102', 'C0103'].map((code) => [code, '2021-10-11']),
    )
  })

  it('静态栏目写明原因就不查，清空原因又查', async () => {
    const visitor = await office()
    const { body } = await visitor.patch<ChangedColumns>('/api/columns/C0102', {
      version: 1,
      fields: { exemptReason: '静态栏目：机构设置' },
    })
    expect(body.columns[0]).toMatchObject({ state: 'exempt', exemptReason: '静态栏目：机构设置', gaps: [] })
    const again = await visitor.patch<ChangedColumns>('/api/columns/C0102', {
      version: 2,
      fields: { exemptReason: '' },
    })
    expect(again.body.columns[0]).toMatchObject({ state: 'stale', exemptReason: null })
  })

  it('没有用过的才能删；用过的说明还有什么', async () => {
    const visitor = await office()
    const used = await visitor.delete<Problem>('/api/columns/C0102', { version: 1, reason })
    expect([used.status, used.body.message]).toEqual([
      422,
      '“新闻动态/部门动态”还有1条网站信息、1次核查记录、2任分工记录，不能删除；请改为下线归档。',
    ])
    const folder = await visitor.delete<Problem>('/api/columns/C01', { version: 1, reason })
    expect(folder.body.message).toContain('3个下级栏目')
    expect(await visitor.delete('/api/columns/C0103', { version: 7, reason })).toMatchObject({ status: 409 })
    expect(await visitor.delete('/api/columns/C0103', { version: 1, reason })).toMatchObject({ status: 200 })
    expect(await visitor.get('/api/columns/C0103')).toMatchObject({ status: 404 })
  })
})
