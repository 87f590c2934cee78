import type { CheckRoundDetail, CheckTask, VetoFinding } from '@mingkao/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import { uploadFile } from '../../testing/upload-file.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
const { db } = app.deps
const reason = '已与两名检查员核对'

let first: Visitor
let second: Visitor
let ids: string[]

beforeEach(async () => {
  await emptyDatabase(db)
  await smallDistrict(db)
  first = await app.signedIn('office', { name: '甲' })
  second = await app.signedIn('office', { name: '乙' })
  ids = (await Promise.all([first, second].map((who) => who.get<{ id: string }>('/api/me')))).map(({ body }) => body.id)
})

const round = { name: '三季度账号检查', checkedOn: '2021-10-08', selection: {} }

async function start(more: object = {}): Promise<CheckRoundDetail> {
  const { body, status, text } = await first.post<CheckRoundDetail>('/api/check-rounds', {
    ...round,
    inspectors: ids,
    perAccount: 1,
    ...more,
  })
  expect([status, text]).toEqual([200, text])
  return body
}

const open = async (id: number) => (await first.get<CheckRoundDetail>(`/api/check-rounds/${id}`)).body
const taskOf = async (who: Visitor, id: number) => (await who.get<CheckTask>(`/api/check-tasks/${id}`)).body

type Failing = Record<string, { answer: 'failed' | 'unable'; note: string; attachments: string[] }>

/** Hands the whole list in: all met but these. */
async function handIn(who: Visitor, id: number, failing: Failing = {}) {
  const { items, version } = await taskOf(who, id)
  const filled = items.map(({ condition }) => ({
    condition,
    ...(failing[condition] ?? { answer: 'met', note: null, attachments: [] }),
  }))
  return who.patch<CheckTask>(`/api/check-tasks/${id}`, { version, items: filled, isFinished: true })
}

const failed = async (who: Visitor) => {
  const { body } = await uploadFile(who)
  return { answer: 'failed' as const, note: '留言区关闭，私信无自动回复', attachments: [body.id] }
}

const drawn = async (seed?: string) => {
  const detail = await start({ selection: { size: 2 }, ...(seed && { seed }) })
  return { seed: detail.seed, codes: detail.rows.map(({ account }) => account.code) }
}

describe('选账号、派检查员', () => {
  it('全部检查：每个应检查的账号一张检查表，轮流派给检查员', async () => {
    const { rows, tasks } = await start()
    expect(rows.map(({ account }) => account.code)).toEqual(['M001', 'M002', 'M003'])
    expect([tasks, rows.map((row) => row.tasks.map(({ inspector }) => inspector.name))]).toEqual([
      3,
      [['甲'], ['乙'], ['甲']],
    ])
  })

  it('抽查记下种子，同一种子抽到同样的账号', async () => {
    const one = await drawn()
    expect(one.seed).toBeTruthy()
    expect(await drawn(one.seed ?? '')).toEqual(one)
  })

  it('按平台、按单位选；选不到、人数不够的说明原因', async () => {
    expect((await start({ selection: { platforms: ['微博'], units: ['CS-T02'] } })).accounts).toBe(2)
    const refused = async (more: object) =>
      (await first.post('/api/check-rounds', { ...round, inspectors: ids, perAccount: 1, ...more })).text
    expect(await refused({ selection: { platforms: ['抖音'] } })).toContain('没有符合条件的账号')
    expect(await refused({ inspectors: ids.slice(0, 1), perAccount: 2 })).toContain('至少选择两名检查员')
  })
})

describe('填写检查表', () => {
  it('没填完、不符合却没有说明或截图的不能提交；别人的检查表不能填', async () => {
    const { rows } = await start()
    const id = rows[0]?.tasks[0]?.id ?? 0
    const { version } = await taskOf(first, id)
    const empty = await first.patch(`/api/check-tasks/${id}`, { version, items: [], isFinished: true })
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('还没有填')])
    const bare = await handIn(first, id, { 'no-interaction': { answer: 'failed', note: '', attachments: [] } })
    expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('请写明看到的情况')])
    expect((await handIn(second, id)).status).toBe(403)
  })

  it('边查边存，回头接着填', async () => {
    const { rows } = await start()
    const id = rows[0]?.tasks[0]?.id ?? 0
    const items = [{ condition: 'no-interaction', answer: 'met', note: null, attachments: [] }]
    const { body } = await first.patch<CheckTask>(`/api/check-tasks/${id}`, { version: 1, items, isFinished: false })
    expect([body.version, body.finishedAt, body.items.filter(({ answer }) => answer !== null).length]).toEqual([
      2,
      null,
      1,
    ])
    expect((await first.patch(`/api/check-tasks/${id}`, { version: 1, items, isFinished: false })).status).toBe(409)
  })

  it('不符合的成为疑似单项否决，检查员为登记人，由另一人核实', async () => {
    const { rows, id } = await start()
    const task = rows[0]?.tasks[0]?.id ?? 0
    expect((await handIn(first, task, { 'no-interaction': await failed(first) })).status).toBe(200)
    const { body } = await first.get<{ rows: VetoFinding[] }>('/api/veto-findings')
    expect(body.rows).toMatchObject([
      { condition: 'no-interaction', state: 'suspected', foundBy: '甲', origin: 'check', account: { code: 'M001' } },
    ])
    expect(body.rows[0]?.attachments).toHaveLength(1)
    const decide = (who: Visitor) =>
      who.post(`/api/veto-findings/${body.rows[0]?.id}/decide`, { version: 1, decision: 'confirmed', reason })
    expect((await decide(first)).status).toBe(403)
    expect((await decide(second)).status).toBe(200)
    expect((await open(id)).rows[0]).toMatchObject({ verdict: 'failed', problems: '未提供有效互动功能' })
  })
})

describe('两人检查、裁定、结束', () => {
  it('两人结论不一致的列出来，裁定以后才能结束；结束后结果不再变', async () => {
    const { rows, id, version } = await start({ selection: { units: ['CS-T01'] }, perAccount: 2 })
    const [one, two] = rows[0]?.tasks ?? []
    await handIn(first, one?.id ?? 0)
    await handIn(second, two?.id ?? 0, { 'no-interaction': { answer: 'unable', note: '打不开', attachments: [] } })
    const differing = (await open(id)).rows[0]
    expect([differing?.verdict, differing?.disagreements]).toMatchObject([
      'undecided',
      [
        {
          label: '未提供有效互动功能',
          answers: [
            { inspector: '甲', answer: 'met' },
            { answer: 'unable', note: '打不开' },
          ],
        },
      ],
    ])
    const close = () => first.post<CheckRoundDetail>(`/api/check-rounds/${id}/close`, { version, reason })
    expect((await close()).status).toBe(422)
    const settle = { row: differing?.id, condition: 'no-interaction', answer: 'met', reason }
    const { body } = await first.post<CheckRoundDetail>(`/api/check-rounds/${id}/settle`, settle)
    expect([body.passed, body.passRate]).toEqual([1, '100%'])
    expect((await first.post(`/api/check-rounds/${id}/settle`, settle)).status).toBe(409)
    expect((await close()).body.state).toBe('closed')
    await db.pool.query(`update new_media_accounts set name = '改了名' where code = 'M001'`)
    expect((await open(id)).rows[0]?.account.name).toBe('第一发布')
    expect((await close()).status).toBe(409)
  })

  it('没查的不算合格也不算不合格，一个都没查合格率是“—”', async () => {
    const { passRate, passed, failed: lost } = await start()
    expect([passRate, passed, lost]).toEqual(['—', 0, 0])
  })

  it('领导看得到结果，看不到检查员各自的记录；经办人员不看检查轮次', async () => {
    const { id } = await start()
    const leader = await app.signedIn('leader')
    expect((await leader.get<CheckRoundDetail>(`/api/check-rounds/${id}`)).body.rows).toHaveLength(3)
    const staff = await app.signedIn('staff', { unit: 'CS-T01' })
    expect((await staff.get(`/api/check-rounds/${id}`)).status).toBe(403)
  })
})
