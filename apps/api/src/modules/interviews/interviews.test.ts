import type { Interview, InterviewProposal, Ladder } from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
let office: Visitor
let leader: Visitor
let farming: Visitor
let others: Visitor

beforeAll(async () => {
  await loadDemo(app.deps)
  office = await app.signedIn('office')
  leader = await app.signedIn('leader')
  farming = await app.signedIn('staff', { unit: 'CS-D12' })
  others = await app.signedIn('staff', { unit: 'CS-T07' })
})

const proposals = async () => (await office.get<InterviewProposal[]>('/api/interviews/proposals')).body
const talk = {
  heldOn: '2021-10-11',
  heldBy: '区效能办',
  leader: '陈局长',
  handler: '林干事',
  subject: '栏目长期未更新',
  minutes: '当场承诺一周内全部更新',
}

const talkedTo = (over: object = {}) =>
  office.post('/api/interviews', { unit: 'CS-T11', period: '2021Q3', problems: [], ...talk, ...over })

const seen = async (visitor: Visitor) => (await visitor.get<{ rows: Interview[] }>('/api/interviews')).body.rows

describe('建议约谈', () => {
  it('超期一年以上的栏目，所属单位建议约谈；登记后不再建议', async () => {
    const farm = (await proposals()).find(({ unit }) => unit.code === 'CS-D12')
    expect(farm).toMatchObject({ unit: { name: '农业农村局' }, period: '2021Q3' })
    expect(farm?.reasons[0]?.sentence).toContain('约谈')
    const problems = farm?.reasons.map(({ key }) => key)
    const recorded = await office.post<Interview>('/api/interviews', {
      unit: 'CS-D12',
      period: '2021Q3',
      ...talk,
      problems,
    })
    expect(recorded).toMatchObject({ status: 200, body: { minutes: talk.minutes, recordedBy: expect.any(String) } })
    expect((await proposals()).map(({ unit }) => unit.code)).not.toContain('CS-D12')
  })

  it('整改通知逾期两次的，建议约谈', async () => {
    await app.deps.db.pool.query(
      `insert into rectification_orders (unit_id, period_id, title, issued_on, due_on, measures, issued_by)
       select id, p, '整改通知', '2021-07-01', '2021-07-08', '限期整改', '王主任'
         from units, unnest(array['2021Q1', '2021Q2']) p where code = 'CS-T13'`,
    )
    const late = (await proposals()).find(({ unit }) => unit.code === 'CS-T13')
    expect(late?.reasons).toEqual([{ key: 'rectification/overdue', sentence: '整改通知逾期2次' }])
  })
})

describe('约谈记录', () => {
  it('本单位和领导知道约谈过，看不到记录内容；别的单位什么也看不到', async () => {
    expect((await seen(office))[0]).toMatchObject({ minutes: talk.minutes })
    for (const visitor of [leader, farming]) {
      const rows = await seen(visitor)
      expect(rows[0]).toMatchObject({ heldOn: '2021-10-11', heldBy: '区效能办', minutes: null })
      expect(JSON.stringify(rows)).not.toContain(talk.minutes)
    }
    expect(await seen(others)).toEqual([])
    const bell = await farming.get('/api/notifications')
    expect(bell.text).toContain('约谈已登记')
    expect(bell.text).not.toContain(talk.minutes)
    const log = await app.deps.db.prisma.auditEntry.findMany({ where: { entity: 'interview' } })
    expect(JSON.stringify(log.map(({ after }) => after))).not.toContain(talk.minutes)
  })

  it('同一次约谈同时登记几次，只留一条；同一天另有事由的照记', async () => {
    const answers = await Promise.all([talkedTo(), talkedTo(), talkedTo()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.text).toContain('已经登记')
    expect((await talkedTo({ subject: '整改逾期' })).status).toBe(200)
  })

  it('更正要有理由；旧版本是409；日期不能在今天以后', async () => {
    const { body } = await office.get<{ rows: Interview[] }>('/api/interviews')
    const [row] = body.rows
    const correct = (over: object) => office.patch(`/api/interviews/${row?.id}`, { ...row, reason: '笔误', ...over })
    expect((await correct({ leader: '陈副局长' })).status).toBe(200)
    expect((await correct({})).status).toBe(409)
    expect((await correct({ reason: '' })).status).toBe(400)
    expect(
      (
        await office.post('/api/interviews', {
          unit: 'CS-T07',
          period: '2021Q3',
          problems: [],
          ...talk,
          heldOn: '2021-10-12',
        })
      ).status,
    ).toBe(422)
  })
})

describe('督促阶梯', () => {
  it('提醒、整改、约谈各几次，逐个问题', async () => {
    const { body } = await office.get<Ladder>('/api/units/CS-D12/ladder')
    expect(body).toMatchObject({ unit: { code: 'CS-D12' }, interviews: 1, orders: 0 })
    const talked = body.problems.filter(({ rung }) => rung === 'interview')
    expect(talked).toHaveLength(4)
    expect((await office.get<Ladder>('/api/units/CS-T13/ladder')).body).toMatchObject({ orders: 2, overdueOrders: 2 })
    expect((await office.get('/api/units/CS-X/ladder')).status).toBe(404)
  })

  it('已印发的通报点了名，记一次；之后没有别的，这个问题就到“已通报”', async () => {
    const { body } = await office.get<Ladder>('/api/units/CS-T07/ladder')
    expect(body.circulars).toBe(2)
    expect(body.problems.map(({ circulars, rung }) => [circulars, rung])).toContainEqual([2, 'circular'])
    expect((await office.get<Ladder>('/api/units/CS-T01/ladder')).body.circulars).toBe(0)
  })
})
