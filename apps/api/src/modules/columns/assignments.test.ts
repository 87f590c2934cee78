import type { ColumnAssignment, Column, Problem, ColumnSummary } from '@mingkao/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import type { Answerable } from './show-answerable.ts'

const app = await buildApp()
const { db } = app.deps

beforeEach(async () => {
  await emptyDatabase(db)
  await smallDistrict(db)
})

const office = () => app.signedIn('office')
const reason = '按来函更正'
const terms = async (code: string) =>
  (await (await office()).get<ColumnAssignment[]>(`/api/columns/${code}/assignments`)).body
const answerable = async (code: string, on: string) =>
  (await (await office()).get<Answerable>(`/api/columns/${code}/answerable?on=${on}`)).body

const summary = async () => (await (await office()).get<{ summary: ColumnSummary }>('/api/columns')).body.summary

describe('分工的起止', () => {
  it('改责任起始，前一任跟着改，中间不留空档；越过前一任的不行', async () => {
    const visitor = await office()
    await visitor.patch('/api/columns/C0101', { version: 1, fields: { from: '2021-09-01' } })
    expect((await terms('C0101')).map(({ unit, validFrom, validTo }) => [unit.code, validFrom, validTo])).toEqual([
      ['CS-T01', '2021-01-01', '2021-09-01'],
      ['CS-T02', '2021-09-01', null],
    ])
    const { status, body } = await visitor.patch<Problem>('/api/columns/C0101', {
      version: 2,
      fields: { from: '2020-12-01' },
    })
    expect([status, body.fields[0]?.path]).toEqual([422, 'fields.from'])
  })

  it('结束一任、更正日期；重叠的说明白', async () => {
    const visitor = await office()
    const [first, second] = await terms('C0101')
    const overlap = await visitor.patch<Problem>(`/api/columns/C0101/assignments/${first?.id}`, {
      version: 1,
      validTo: '2021-12-01',
      reason,
    })
    expect([overlap.status, overlap.body.message]).toEqual([422, expect.stringContaining('责任日期重叠')])
    const ended = await visitor.patch<{ assignments: ColumnAssignment[]; columns: Column[] }>(
      `/api/columns/C0101/assignments/${second?.id}`,
      { version: 1, validTo: '2021-11-01', contact: '陈科员 8888', reason },
    )
    expect(ended.body.assignments[1]).toMatchObject({ validTo: '2021-11-01', contact: '陈科员 8888', version: 2 })
    expect(ended.body.columns[0]).toMatchObject({ leadTo: '2021-11-01', gaps: ['ending-soon'], contact: '陈科员 8888' })
    const stale = await visitor.patch(`/api/columns/C0101/assignments/${second?.id}`, {
      version: 1,
      validTo: null,
      reason,
    })
    expect(stale).toMatchObject({ status: 409, body: { data: { currentVersion: 2 } } })
    const none = await visitor.patch('/api/columns/C0101/assignments/999', { version: 1, validTo: null, reason })
    expect(none).toMatchObject({ status: 404 })
  })

  it('分管领导和联系人记在责任单位这一任上，换人就另填', async () => {
    const visitor = await office()
    const fields = { responsibleLeader: '林副局长', contact: '张三 83456789' }
    await visitor.patch('/api/columns/C0102', { version: 1, fields })
    expect((await visitor.get<Column>('/api/columns/C0102')).body).toMatchObject(fields)
    await visitor.patch('/api/columns/C0102', { version: 2, fields: { lead: 'CS-T01', from: '2021-10-11' } })
    expect((await visitor.get<Column>('/api/columns/C0102')).body).toMatchObject({
      responsibleLeader: null,
      contact: null,
      lead: { code: 'CS-T01' },
    })
    const alone = await visitor.patch<Problem>('/api/columns/C0103', { version: 1, fields: { contact: '李四' } })
    expect(alone.body.message).toContain('还没有责任单位')
  })
})

describe('某日由谁负责', () => {
  it('移交前后各归各的；已超期的问题归发生当日的责任单位', async () => {
    expect(await answerable('C0101', '2021-10-09')).toMatchObject({
      lead: { unit: { code: 'CS-T01' } },
      fault: null,
      sentence: '2021-10-09由CS-T01街道负责（自2021-01-01起）。',
    })
    expect(await answerable('C0101', '2021-10-10')).toMatchObject({ lead: { unit: { code: 'CS-T02' } } })
    expect(await answerable('C0101', '2021-10-06')).toMatchObject({
      fault: { state: 'stale', since: '2021-10-05', unit: { code: 'CS-T01' } },
    })
    expect(await answerable('C0103', '2021-10-06')).toMatchObject({ lead: null, sentence: '2021-10-06没有责任单位。' })
  })

  it('接手后在宽限期内，问题仍归原单位', async () => {
    const visitor = await office()
    await visitor.patch('/api/columns/C0102', { version: 1, fields: { lead: 'CS-T01', from: '2021-10-11' } })
    expect(await answerable('C0102', '2021-10-20')).toMatchObject({
      lead: { unit: { code: 'CS-T01' } },
      fault: { since: '2021-10-10', unit: { code: 'CS-T02' } },
      graceUntil: '2021-10-24',
    })
    expect(await answerable('C0102', '2021-10-25')).toMatchObject({
      fault: { unit: { code: 'CS-T01' } },
      graceUntil: null,
    })
  })
})

describe('分工缺口', () => {
  it('无责任单位、只有协办、责任单位已撤销、30天内到期，各有计数和筛选', async () => {
    expect((await summary()).gaps).toEqual({ 'no-lead': 2, 'closed-lead': 0, 'supporting-only': 0, 'ending-soon': 0 })
    const visitor = await office()
    await visitor.patch('/api/columns/C0103', { version: 1, fields: { supporting: ['CS-T01'] } })
    await visitor.patch('/api/columns/C0102', { version: 1, fields: { lead: 'CS-T01', from: '2021-10-01' } })
    await db.pool.query(`update units set valid_to = '2021-10-11' where code = 'CS-T02'`)
    await db.pool.query(`update column_assignments set valid_to = '2021-11-10' where valid_to is null and role = 'lead'
      and column_id = (select id from columns where code = 'C0102')`)
    expect((await summary()).gaps).toEqual({ 'no-lead': 2, 'closed-lead': 1, 'supporting-only': 1, 'ending-soon': 1 })
    const { body } = await visitor.get<{ columns: Column[] }>('/api/columns?gap=closed-lead')
    expect(body.columns.map(({ code }) => code)).toEqual(['C0101'])
  })
})
