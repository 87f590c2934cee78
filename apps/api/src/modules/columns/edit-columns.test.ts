import type { BulkResult, ChangedColumns, Column, Problem, UndoneChangeSet } from '@mingkao/contract'
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

const office = () => app.signedIn('office', { name: '王主任' })
const get = async (code: string) => (await (await office()).get<Column>(`/api/columns/${code}`)).body
const paths = async () => {
  const { rows } = await db.pool.query<{ path: string }>('select path from columns order by path')
  return rows.map(({ path }) => path)
}

describe('改一格', () => {
  it('只改这一格；答回这一行和受影响的上级；版本加一', async () => {
    const { status, body } = await (
      await office()
    ).patch<ChangedColumns>('/api/columns/C0102', { version: 1, fields: { remark: '每周一更新', limit: '20个工作日' } })
    expect(status).toBe(200)
    expect(body.columns.map(({ code }) => code)).toEqual(['C0102', 'C01'])
    expect(body.columns[0]).toMatchObject({
      remark: '每周一更新',
      limit: { kind: 'working-days', count: 20 },
      limitLabel: '20个工作日',
      limitFrom: 'own',
      version: 2,
      name: '部门动态',
      state: 'fresh',
    })
  })

  it('期限与类别相同，就随类别；清空也随类别', async () => {
    const visitor = await office()
    const first = await visitor.patch<ChangedColumns>('/api/columns/C0102', { version: 1, fields: { limit: '1个月' } })
    expect(first.body.columns[0]).toMatchObject({ limitLabel: '1个月', limitFrom: 'own' })
    const second = await visitor.patch<ChangedColumns>('/api/columns/C0102', { version: 2, fields: { limit: '14天' } })
    expect(second.body.columns[0]).toMatchObject({ limitLabel: '14天', limitFrom: 'category' })
    const { body } = await visitor.patch<ChangedColumns>('/api/columns/C0102', { version: 3, fields: { limit: null } })
    expect(body).toMatchObject({ changeSet: null, columns: [{ version: 3 }, { code: 'C01' }] })
  })

  it('后存的人得到两个版本，什么都没有覆盖', async () => {
    const visitor = await office()
    await visitor.patch('/api/columns/C0102', { version: 1, fields: { remark: '甲改' } })
    const { status, body } = await visitor.patch<Problem>('/api/columns/C0102', {
      version: 1,
      fields: { name: '乙改' },
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('您看到的是第1版，现为第2版'),
      data: { currentVersion: 2, current: { code: 'C0102', remark: '甲改', name: '部门动态' } },
    })
    expect(await get('C0102')).toMatchObject({ remark: '甲改', name: '部门动态' })
  })

  it.each([
    [{ limit: '看情况' }, 'limit', '不是更新期限'],
    [{ lead: '不存在局' }, 'lead', '没有名为“不存在局”的单位'],
    [{ category: '杂项' }, 'category', '没有“杂项”这个类别'],
    [{ parent: 'C99' }, 'parent', '没有编码为 C99 的上级栏目'],
    [{ parent: 'C0102' }, 'parent', '不能移到自己'],
    [{ name: '仓山要闻' }, 'name', '已有栏目“新闻动态/仓山要闻”'],
  ])('填得不对就说明白：%o', async (fields, field, words) => {
    const { status, body } = await (await office()).patch<Problem>('/api/columns/C0102', { version: 1, fields })
    expect([status, body.fields[0]?.path]).toEqual([422, `fields.${field}`])
    expect(body.message).toContain(words)
    expect(await get('C0102')).toMatchObject({ version: 1 })
  })

  it('没有的字段、没有的栏目、怪网址都不收', async () => {
    const visitor = await office()
    expect(await visitor.patch('/api/columns/C0102', { version: 1, fields: { id: 7 } })).toMatchObject({ status: 400 })
    expect(await visitor.patch('/api/columns/nix', { version: 1, fields: { remark: 'x' } })).toMatchObject({
      status: 404,
    })
    const url = 'javascript:alert(1)'
    expect(await visitor.patch('/api/columns/C0102', { version: 1, fields: { url } })).toMatchObject({ status: 400 })
    expect(await visitor.patch('/api/columns/C0102', { version: 1, fields: { name: '甲/乙' } })).toMatchObject({
      status: 400,
    })
  })
})

describe('移动与改名', () => {
  it('上级改名，整个下级的路径一起改对；可以整体撤销', async () => {
    const visitor = await office()
    const { body } = await visitor.patch<ChangedColumns>('/api/columns/C01', { version: 1, fields: { name: '要闻' } })
    expect(await paths()).toEqual(expect.arrayContaining(['要闻', '要闻/仓山要闻', '要闻/空栏目', '要闻/部门动态']))
    expect(body.columns.map(({ code }) => code)).toEqual(['C01', 'C0101', 'C0102', 'C0103'])
    await visitor.post(`/api/columns/change-sets/${body.changeSet}/undo`, {})
    expect(await paths()).toContain('新闻动态/仓山要闻')
  })

  it('移到另一个上级之下的第几个；次序按所给的排；转圈的不行', async () => {
    const visitor = await office()
    const moved = await visitor.post<ChangedColumns>('/api/columns/C0103/move', {
      version: 1,
      parent: 'C01',
      position: 0,
    })
    expect(moved.status).toBe(200)
    const { body } = await visitor.get<{ columns: Column[] }>('/api/columns')
    expect(body.columns.map(({ code, position }) => [code, position])).toEqual([
      ['C01', 0],
      ['C0103', 0],
      ['C0101', 1],
      ['C0102', 2],
      ['C09', 1],
    ])
    await visitor.post('/api/columns/C01/move', { version: 1, parent: 'C09' })
    expect(await get('C0101')).toMatchObject({ path: `${(await get('C09')).path}/新闻动态/仓山要闻`, parent: 'C01' })
    const circle = await visitor.post<Problem>('/api/columns/C09/move', { version: 1, parent: 'C0101' })
    expect([circle.status, circle.body.message]).toEqual([422, expect.stringContaining('下级栏目')])
  })

  it('撤销移动，回到原来的位置', async () => {
    const visitor = await office()
    const { body } = await visitor.post<ChangedColumns>('/api/columns/C0101/move', { version: 1, parent: null })
    expect(await get('C0101')).toMatchObject({ parent: null, path: '仓山要闻' })
    await visitor.post(`/api/columns/change-sets/${body.changeSet}/undo`, {})
    const list = await visitor.get<{ columns: Column[] }>('/api/columns?under=C01')
    expect(list.body.columns.map(({ code }) => code)).toEqual(['C01', 'C0101', 'C0102', 'C0103'])
  })
})

describe('批量修改', () => {
  it('一片粘贴，一次提交，逐行说明；有一行不行就一行也不存', async () => {
    const visitor = await office()
    await visitor.patch('/api/columns/C0103', { version: 1, fields: { remark: '先改了' } })
    const edits = [
      { code: 'C0101', version: 1, fields: { limit: '7天', lead: 'CS-T01街道' } },
      { code: 'C0102', version: 1, fields: { limit: '瞎填' } },
      { code: 'C0103', version: 1, fields: { remark: '后改' } },
      { code: '没有', version: 1, fields: { remark: '后改' } },
    ]
    const { status, body } = await visitor.post<BulkResult>('/api/columns/bulk', { edits })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      isStored: false,
      changeSet: null,
      counts: { changed: 1, unchanged: 0, conflict: 1, refused: 2 },
    })
    expect(body.rows.map(({ outcome, field }) => [outcome, field])).toEqual([
      ['changed', null],
      ['refused', 'limit'],
      ['conflict', null],
      ['refused', null],
    ])
    expect(body.rows[0]?.changes).toEqual([
      { field: 'limit', label: '更新期限', from: null, to: '7天' },
      { field: 'lead', label: '责任单位', from: 'CS-T02街道', to: 'CS-T01街道' },
      { field: 'leadFrom', label: '责任起始', from: '2021-10-10', to: '2021-10-11' },
    ])
    expect(body.rows[2]?.current).toMatchObject({ remark: '先改了', version: 2 })
    expect(await get('C0101')).toMatchObject({ version: 1, limitLabel: '14天' })
  })

  it('试做给出会怎样，不留痕迹；真做可以整体撤销，此后改过的保留并列出', async () => {
    const visitor = await office()
    const ask = {
      edits: ['C0101', 'C0102', 'C0103'].map((code) => ({ code, version: 1 })),
      fields: { limit: '7天', supporting: ['CS-T01'] },
    }
    const dry = await visitor.post<BulkResult>('/api/columns/bulk', { ...ask, dryRun: true })
    expect(dry.body).toMatchObject({ isStored: false, counts: { changed: 3 } })
    expect(dry.body.columns[0]).toMatchObject({ limitLabel: '7天' })
    expect(await get('C0101')).toMatchObject({ version: 1, limitLabel: '14天' })
    const real = await visitor.post<BulkResult>('/api/columns/bulk', { ...ask, reason: '统一期限' })
    expect(real.body).toMatchObject({ isStored: true, counts: { changed: 3 } })
    await visitor.patch('/api/columns/C0103', { version: 2, fields: { remark: '又改' } })
    const { body } = await visitor.post<UndoneChangeSet>(`/api/columns/change-sets/${real.body.changeSet}/undo`, {})
    expect(body).toMatchObject({ restored: 2, kept: [{ code: 'C0103' }], changeSet: { label: '批量修改', columns: 3 } })
    expect(await get('C0101')).toMatchObject({ limitLabel: '14天', supporting: [], version: 3 })
    expect(await get('C0102')).toMatchObject({ limitLabel: '14天', supporting: [{ code: 'CS-T01' }] })
    expect(await get('C0103')).toMatchObject({ limitLabel: '7天', remark: '又改' })
    expect(await visitor.post(`/api/columns/change-sets/${real.body.changeSet}/undo`, {})).toMatchObject({
      status: 409,
    })
  })

  it('好的存下、坏的列出，也可以', async () => {
    const edits = [
      { code: 'C0101', version: 1, fields: { remark: '好' } },
      { code: 'C0102', version: 9, fields: { remark: '旧' } },
    ]
    const { body } = await (await office()).post<BulkResult>('/api/columns/bulk', { edits, onReject: 'good' })
    expect(body).toMatchObject({ isStored: true, counts: { changed: 1, conflict: 1 } })
    expect(await get('C0101')).toMatchObject({ remark: '好' })
  })
})
