import type { ChangedColumns, Column, ColumnEvent, ColumnObservation, Problem } from '@mingkao/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import { itemRows } from '../../testing/facts.ts'
import type { UpdateCalendar } from './show-calendar.ts'

const app = await buildApp()
const { db } = app.deps

beforeEach(async () => {
  await emptyDatabase(db)
  await smallDistrict(db)
})

const office = () => app.signedIn('office', { name: '王主任' })
const get = async (code: string, query = '') =>
  (await (await office()).get<Column>(`/api/columns/${code}${query}`)).body
const observed = (code: string, kind: string, at: string, day: string | null, isBlank = false) =>
  db.pool.query(
    `insert into column_observations (column_id, kind, last_updated_on, is_blank, observed_at)
     select id, $2, $3, $4, $5 from columns where code = $1`,
    [code, kind, day, isBlank, at],
  )

const history = async (code: string) => (await (await office()).get<ColumnEvent[]>(`/api/columns/${code}/history`)).body

describe('最近更新', () => {
  it('人工核查当天生效，附佐证；没有佐证、日期不对的不收', async () => {
    const visitor = await office()
    const seen = { lastUpdatedOn: '2021-10-08', evidenceText: '首条：国庆值班安排 2021-10-08' }
    const { status, body } = await visitor.post<ChangedColumns & { observation: ColumnObservation }>(
      '/api/columns/C0103/observations',
      seen,
    )
    expect(status).toBe(200)
    expect(body.observation).toMatchObject({ kind: 'manual', by: '王主任', observedOn: '2021-10-11', ...seen })
    expect(body.columns[0]).toMatchObject({
      code: 'C0103',
      state: 'fresh',
      lastUpdatedOn: '2021-10-08',
      lastUpdateSource: 'manual',
    })
    for (const wrong of [
      { lastUpdatedOn: '2021-10-08' },
      { ...seen, lastUpdatedOn: '2021-10-12' },
      { ...seen, lastUpdatedOn: '1921-10-08' },
      { ...seen, isBlank: true },
      { ...seen, lastUpdatedOn: null },
    ]) {
      const refused = await visitor.post<Problem>('/api/columns/C0103/observations', wrong)
      expect(refused.status).toBe(422)
    }
    const { body: page } = await visitor.get<{ total: number }>('/api/columns/C0103/observations')
    expect(page.total).toBe(1)
  })

  it('看到空白就是空白；没看过是不详，不算超期也不算正常', async () => {
    expect(await get('C0103')).toMatchObject({ state: 'unknown', answerable: null })
    const { body } = await (
      await office()
    ).post<ChangedColumns>('/api/columns/C0103/observations', {
      lastUpdatedOn: null,
      isBlank: true,
      evidenceText: '无内容',
    })
    expect(body.columns[0]).toMatchObject({ state: 'blank', lastUpdatedOn: null })
  })

  it('人工核查压过同期巡检，直到巡检看到核查日之后的新条目', async () => {
    await observed('C0103', 'manual', '2021-09-20T10:00:00+08:00', '2021-09-01')
    await observed('C0103', 'patrol', '2021-09-19T03:00:00+08:00', '2021-09-18')
    await observed('C0103', 'patrol', '2021-09-21T03:00:00+08:00', '2021-09-18')
    expect(await get('C0103')).toMatchObject({ lastUpdatedOn: '2021-09-01', lastUpdateSource: 'manual' })
    await observed('C0103', 'patrol', '2021-09-30T03:00:00+08:00', '2021-09-29')
    await observed('C0103', 'patrol', '2021-10-01T03:00:00+08:00', null)
    expect(await get('C0103')).toMatchObject({ lastUpdatedOn: '2021-09-29', lastUpdateSource: 'patrol' })
    expect(await get('C0103', '?at=2021-09-25T00:00:00%2B08:00')).toMatchObject({ lastUpdatedOn: '2021-09-01' })
  })

  it('发了信息，超期就消失；下级更新也算上级更新', async () => {
    await (await office()).patch('/api/columns/C01', { version: 1, fields: { category: '通知公告' } })
    expect(await get('C0102')).toMatchObject({ state: 'stale', answerable: { code: 'CS-T02' } })
    await itemRows(db, { unit: 'CS-T02', column: 'C0102', published: '2021-10-10' })
    expect(await get('C0102')).toMatchObject({ state: 'fresh', answerable: null, lastUpdateSource: 'publication' })
    expect(await get('C01')).toMatchObject({
      lastUpdatedOn: '2021-10-10',
      lastUpdateSource: 'children',
      state: 'fresh',
    })
  })

  it('任一时点：过去按当时知道的，将来按不再更新推算', async () => {
    expect(await get('C0101', '?at=2021-10-06T09:00:00%2B08:00')).toMatchObject({
      state: 'stale',
      staleSince: '2021-10-05',
      lead: { code: 'CS-T01' },
    })
    expect(await get('C0101')).toMatchObject({ state: 'fresh', dueOn: '2021-10-23', nearLevel: null })
    expect(await get('C0101', '?at=2021-10-19T09:00:00%2B08:00')).toMatchObject({ state: 'near-limit', nearLevel: 70 })
    expect(await get('C0101', '?at=2021-10-22T09:00:00%2B08:00')).toMatchObject({ state: 'near-limit', nearLevel: 90 })
    expect(await get('C0101', '?at=2021-10-24T09:00:00%2B08:00')).toMatchObject({ state: 'stale', nearLevel: null })
    expect(await get('C0101', '?at=2023-01-01T09:00:00%2B08:00')).toMatchObject({ state: 'long-stale' })
    const both = await (await office()).get('/api/columns?period=2021Q3&at=2021-10-06T09:00:00%2B08:00')
    expect(both).toMatchObject({ status: 400 })
  })

  it.each([
    ['20个工作日', '2021-10-27', 'fresh'],
    ['3个工作日', '2021-09-28', 'stale'],
    ['1月31日前', '2022-01-31', 'fresh'],
    [{ kind: 'after-event', count: 5, unit: 'days', eventOn: '2021-10-01' }, '2021-10-06', 'stale'],
    ['事后20个工作日内', null, 'fresh'],
  ])('期限 %o：到期日 %s，%s', async (limit, dueOn, state) => {
    const { body } = await (
      await office()
    ).patch<ChangedColumns>('/api/columns/C0102', { version: 1, fields: { limit } })
    expect(body.columns[0]).toMatchObject({ dueOn, state })
  })
})

describe('更新日历', () => {
  it('30天内哪天哪些栏目将超期，已超期的另计', async () => {
    const { body } = await (await office()).get<UpdateCalendar>('/api/columns/calendar?days=30')
    expect(body).toMatchObject({ from: '2021-10-11', to: '2021-11-09', overdue: 1 })
    expect(
      body.days.map(({ day, isWorkingDay, columns }) => [day, isWorkingDay, columns.map(({ code }) => code)]),
    ).toEqual([['2021-10-24', false, ['C0101']]])
  })
})

describe('沿革', () => {
  it('预警、到限、核查、登记，都按日子排；写明当日责任单位', async () => {
    const events = await history('C0102')
    expect(events.map(({ on, kind, title }) => [on, kind, title])).toEqual([
      ['2021-10-09', 'limit-reached', '到达14天上限'],
      ['2021-10-08', 'near-limit', '预警90%'],
      ['2021-10-05', 'near-limit', '预警70%'],
      ['2021-09-26', 'observation', '人工核查'],
      ['2021-09-25', 'publication', '最近更新'],
      ['2021-09-15', 'limit-reached', '到达14天上限'],
      ['2021-01-01', 'assignment', '责任登记'],
      ['2021-01-01', 'assignment', '协办登记'],
    ])
    expect(events[0]?.detail).toBe('自2021-10-10起计超期，当日责任单位CS-T02街道')
  })

  it('谁、为什么、改前改后；恢复旧版是一次新的修改，历任不动', async () => {
    const visitor = await office()
    await visitor.patch('/api/columns/C0102', { version: 1, fields: { name: '部门信息' }, reason: '统一名称' })
    await visitor.post('/api/columns/hand-over', {
      columns: [{ code: 'C0102', version: 2 }],
      unit: 'CS-T01',
      from: '2021-10-01',
      reason: '职能划转',
    })
    const changes = (await history('C0102')).filter(({ kind }) => kind === 'change')
    expect(changes.map(({ title, actor, reason }) => [title, actor, reason])).toEqual([
      ['移交', '王主任', '职能划转'],
      ['修改栏目', '王主任', '统一名称'],
    ])
    expect(changes[1]).toMatchObject({
      detail: null,
      changes: [{ label: '栏目名称', from: '部门动态', to: '部门信息' }],
    })
    expect(changes[0]?.changes).toEqual([
      { field: 'lead', label: '责任单位', from: 'CS-T02街道', to: 'CS-T01街道' },
      { field: 'leadFrom', label: '责任起始', from: '2021-01-01', to: '2021-10-01' },
    ])
    await visitor.patch('/api/columns/C0102', { version: 3, fields: { name: '又改', remark: '多余' } })
    const restored = await visitor.post<ChangedColumns>('/api/columns/C0102/restore', {
      version: 4,
      changeId: changes[1]?.changeId,
      reason: '改错了',
    })
    expect(restored.body.columns[0]).toMatchObject({
      name: '部门信息',
      remark: null,
      lead: { code: 'CS-T02' },
      leadFrom: '2021-10-11',
    })
    const { body } = await visitor.get<{ unit: { code: string } }[]>('/api/columns/C0102/assignments')
    expect(body.map(({ unit }) => unit.code)).toEqual(['CS-T01', 'CS-T02', 'CS-T01', 'CS-T02'])
    const alien = await visitor.post('/api/columns/C0101/restore', {
      version: 1,
      changeId: changes[1]?.changeId,
      reason: '选错了',
    })
    expect(alien).toMatchObject({ status: 404 })
  })
})
