import type { Gate, PeriodDetail } from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import { unitRow } from '../../testing/people.ts'
import type { Visitor } from '../../testing/visitor.ts'

let time = Date.parse('2021-10-11T09:00:00+08:00')
const app = await buildApp({ clock: { now: () => new Date(time) } })
const reason = '经办公室主任同意'
let office: Visitor

beforeAll(async () => {
  await loadDemo(app.deps)
  office = await app.signedIn('office', { name: '王主任' })
})

const show = async (id: string) => (await office.get<PeriodDetail>(`/api/periods/${id}`)).body
const gatesOf = async (id: string) => (await office.get<Gate[]>(`/api/periods/${id}/gates`)).body
const step = async (id: string, what: string, input: object = {}) =>
  office.post<PeriodDetail>(`/api/periods/${id}/${what}`, { version: (await show(id)).version, ...input })

describe('考核周期从进行中到定稿', () => {
  it('季度、年度、自定起止日期的周期都能建立，说不通的被拒绝', async () => {
    const times = { checkAt: null, dataAsOf: null }
    const made = async (input: object) => office.post<PeriodDetail>('/api/periods', { ...times, ...input })
    expect((await made({ kind: 'quarter', year: 2022, quarter: 1 })).body).toMatchObject({
      id: '2022Q1',
      start: '2022-01-01',
      end: '2022-03-31',
      stage: 'open',
      closing: null,
    })
    const merged = {
      kind: 'custom',
      label: '一、二月合并',
      start: '2022-01-01',
      end: '2022-02-28',
      monthsTogether: true,
    }
    expect((await made(merged)).body).toMatchObject({ kind: 'custom', label: '一、二月合并', end: '2022-02-28' })
    expect(await made({ ...merged, end: '2022-02-27' })).toMatchObject({ status: 409 })
    const free = { kind: 'custom', label: '国庆前', start: '2021-07-01', end: '2021-10-09' }
    expect((await made(free)).status).toBe(200)
    expect(await made({ ...free, label: '倒着的', end: '2021-06-30' })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'end' }] },
    })
  })

  it('进行中可以改检查时点，版本旧了不覆盖；初稿发出后要先收回', async () => {
    const { version, label } = await show('2022Q1')
    const times = { checkAt: '2022-04-08T18:00:00+08:00', dataAsOf: '2022-04-08T18:00:00+08:00' }
    const changed = { version, label, ...times, reason }
    expect((await office.patch<PeriodDetail>('/api/periods/2022Q1', changed)).body).toMatchObject({
      version: version + 1,
    })
    expect(await office.patch('/api/periods/2022Q1', changed)).toMatchObject({
      status: 409,
      body: { data: { currentVersion: version + 1 } },
    })
    const draft = await show('2021Q3')
    const later = { version: draft.version, label: draft.label, ...times, reason }
    expect(await office.patch('/api/periods/2021Q3', later)).toMatchObject({ status: 422 })
  })

  it('初稿收回、重发、延长申诉期：按工作日算到哪一天，每个单位都收到', async () => {
    const unit = await unitRow(app.deps.db, 'CS-T01')
    const staff = await app.signedIn('staff', { unit: 'CS-T01' })
    expect(unit).toBeTruthy()
    expect((await step('2021Q3', 'draft/take-back', { reason })).body).toMatchObject({
      stage: 'open',
      appealsUntil: null,
    })
    expect((await step('2021Q3', 'draft', { workingDays: 3 })).body).toMatchObject({
      stage: 'draft',
      draftedAt: '2021-10-11T01:00:00.000Z',
      appealsUntil: '2021-10-14T15:59:59.999Z',
    })
    expect(await step('2021Q3', 'appeals-until', { until: '2021-10-14', reason })).toMatchObject({ status: 422 })
    const refused = await step('2021Q3', 'appeals-until', { until: '2199-12-31', reason })
    expect(refused).toMatchObject({ status: 422, body: { fields: [{ path: 'until' }] } })
    expect(refused.text).toContain('最晚到2021年12月10日')
    expect(await step('2021Q3', 'appeals-until', { until: '2021-12-11', reason })).toMatchObject({ status: 422 })
    expect((await step('2021Q3', 'appeals-until', { until: '2021-10-15', reason })).body.appealsUntil).toBe(
      '2021-10-15T15:59:59.999Z',
    )
    const { body } = await staff.get<{ rows: { title: string }[] }>('/api/notifications')
    expect(body.rows.map(({ title }) => title)).toEqual([
      '2021年第三季度申诉期延长至2021年10月15日',
      '2021年第三季度考核初稿已发出',
      '2021年第三季度考核初稿已收回',
    ])
    expect(await step('2021Q4', 'draft', { workingDays: 3 })).toMatchObject({ status: 422 })
  })

  it('有一项检查没通过又没说明理由，不能定稿；说明理由后放行，谁放行的留在定稿里', async () => {
    expect((await gatesOf('2021Q3')).filter(({ passed }) => !passed).map(({ id }) => id)).toEqual([
      'usual-volume',
      'appeals-decided',
    ])
    expect(await step('2021Q3', 'closings', { allowed: [] })).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining('申诉期已满') },
    })
    const allowed = [
      { gate: 'usual-volume', reason: '已逐条核对，数据属实' },
      { gate: 'appeals-decided', reason: '各单位均已书面确认无异议' },
    ]
    const { status, body } = await step('2021Q3', 'closings', { allowed })
    expect([status, body.stage, body.closing?.version]).toEqual([200, 'final', 1])
    const [closing] = body.closings
    expect(closing).toMatchObject({ version: 1, closedBy: '王主任', reason: null, scheme: { version: 1 } })
    expect(closing?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(closing?.gates.find(({ id }) => id === 'appeals-decided')).toMatchObject({
      passed: false,
      allowedBy: '王主任',
      reason: '各单位均已书面确认无异议',
    })
    expect(closing?.gates.filter(({ passed, allowedBy }) => passed && allowedBy !== null)).toEqual([])
  })

  it('定稿以后不能再定稿、再发初稿；检查时点没到的不能定稿', async () => {
    expect(await step('2021Q3', 'closings', { allowed: [] })).toMatchObject({ status: 422 })
    expect(await step('2021Q3', 'draft', { workingDays: 3 })).toMatchObject({ status: 422 })
    expect(await step('2021Q4', 'closings', { allowed: [] })).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining('检查时点') },
    })
  })

  it('两个人同时定稿，只有一版，另一个人得知刚被处理过', async () => {
    time = Date.parse('2022-01-20T09:00:00+08:00')
    const times = { checkAt: '2022-01-08T18:00:00+08:00', dataAsOf: '2022-01-08T18:00:00+08:00' }
    const { version, label } = await show('2021Q4')
    await office.patch('/api/periods/2021Q4', { version, label, ...times, reason })
    const allowed = (await gatesOf('2021Q4')).map(({ id }) => ({ gate: id, reason }))
    const seen = { version: version + 1, allowed }
    const people = [
      office,
      await app.signedIn('office', { name: '李主任' }),
      await app.signedIn('office', { name: '张主任' }),
    ]
    const answers = await Promise.all(
      people.map((who) => who.post<{ message: string }>('/api/periods/2021Q4/closings', seen)),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    const [closing] = (await show('2021Q4')).closings
    const told = answers.flatMap(({ status, body }) => (status === 409 ? [body.message] : []))
    expect(told).toEqual([
      expect.stringContaining(`刚由${closing?.closedBy}（考核周期定稿）办理，您的操作没有生效`),
      expect.stringContaining(`刚由${closing?.closedBy}（考核周期定稿）办理，您的操作没有生效`),
    ])
    expect((await show('2021Q4')).closings).toHaveLength(1)
  })
})
