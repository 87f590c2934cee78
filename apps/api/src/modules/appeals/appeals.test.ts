import type { Appeal, AppealDetail, AppealWindow, Column, Notification, Rankings, Workbench } from '@mingkao/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '../../clock.ts'
import { draftQuarter, fileAppeal, SHORT_MONTH, standingOf, stepAppeal } from '../../testing/appeals.ts'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import { uploadFile } from '../../testing/upload-file.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { undecidedAppeals } from './index.ts'

const app = await buildApp()
const { db } = app.deps
let office: Visitor
let leader: Visitor
let staff: Visitor
let others: Visitor

beforeEach(async () => {
  await emptyDatabase(db)
  await smallDistrict(db)
  await draftQuarter(db)
  office = await app.signedIn('office', { name: '王主任' })
  leader = await app.signedIn('leader')
  staff = await app.signedIn('staff', { unit: 'CS-T01', name: '小陈' })
  others = await app.signedIn('staff', { unit: 'CS-T02' })
})

const windowOf = async (who: Visitor, period = '2021Q3') =>
  (await who.get<AppealWindow>(`/api/units/CS-T01/appeal-window?period=${period}`)).body
const listed = async (who: Visitor, query = '') => (await who.get<{ rows: Appeal[] }>(`/api/appeals${query}`)).body.rows
const bell = async (who: Visitor) =>
  (await who.get<{ rows: Notification[] }>('/api/notifications')).body.rows.map(({ title }) => title)

const excluded = async (query = '?period=2021Q3') => {
  const { body } = await leader.get<{ columns: Column[] }>(`/api/columns${query}`)
  return body.columns.filter(({ isExcluded }) => isExcluded).map(({ code }) => code)
}

async function filed(): Promise<AppealDetail> {
  const { status, body, text } = await fileAppeal(staff)
  expect([status, text]).toEqual([200, text])
  return body
}

describe('提出申诉', () => {
  it('初稿期内对本单位的扣分提出，附件随件；原话、分值、依据照原样留下，区政府办收到提醒', async () => {
    const file = await uploadFile(staff)
    const { body } = await fileAppeal(staff, { attachments: [file.body.id] })
    const { finding } = await standingOf(staff)
    expect(body).toMatchObject({
      unit: { code: 'CS-T01' },
      periodLabel: '2021年第三季度',
      findingId: SHORT_MONTH,
      indicatorLabel: '网站信息发布',
      sentence: finding?.sentence,
      points: -2,
      state: 'open',
      filedBy: '小陈',
      attachments: [{ name: '截图.png' }],
      events: [{ kind: 'filed', actor: '小陈' }],
      cannotDecide: '申诉由区政府办裁定。',
      effect: null,
    })
    expect(body.finding).toEqual(finding)
    expect(await bell(office)).toEqual([expect.stringContaining('提出申诉')])
    expect(await undecidedAppeals(db.pool, '2021Q3')).toHaveLength(1)
    for (const [who, status] of [
      [office, 200],
      [leader, 200],
      [staff, 200],
      [others, 403],
    ] as const) {
      expect((await who.get(`/api/appeals/${body.id}`)).status).toBe(status)
      expect((await who.get(`/api/attachments/${file.body.id}/content`)).status).toBe(status)
    }
    expect(await listed(others)).toEqual([])
  })

  it('同一条只能申诉一次，两人同时提出也一样；撤回后可以再提', async () => {
    const [one, two] = await Promise.all([fileAppeal(staff), fileAppeal(staff)])
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([200, 422])
    const { body } = one.status === 200 ? one : two
    expect((await fileAppeal(staff)).text).toContain('已经申诉过')
    expect((await stepAppeal(staff, body, 'withdraw', '已自行补报')).body.state).toBe('withdrawn')
    expect((await windowOf(staff)).appeals).toEqual([])
    expect((await fileAppeal(staff)).status).toBe(200)
  })

  it('申诉期过了、还没有初稿、已经定稿，都说明白为什么不能提', async () => {
    expect(await windowOf(staff)).toMatchObject({
      isOpen: true,
      message: '申诉期到2021年10月13日 23:59为止。',
      until: '2021-10-13T15:59:59.999Z',
    })
    const next = await buildApp({ db, clock: fixedClock('2021-10-14T00:00:00+08:00') })
    const late = await next.signedIn('staff', { unit: 'CS-T01' })
    const refused = await fileAppeal(late)
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('申诉期已于2021年10月13日 23:59截止')])
    expect((await windowOf(late)).isOpen).toBe(false)
    expect((await fileAppeal(staff, { period: '2021Q4' })).text).toContain('还没有出初稿')
    await db.pool.query(`update periods set stage = 'final' where id = '2021Q3'`)
    expect((await fileAppeal(staff)).text).toContain('已定稿，不再受理申诉')
    expect((await fileAppeal(staff, { period: '2020Q3' })).status).toBe(404)
  })

  it('没有扣分的、名次得分、别的单位的、没有这一条的，都不能申诉；没写理由的也不收', async () => {
    for (const finding of ['volume-rank/year', 'monthly-quota/2021-01', 'column-freshness/C0102']) {
      expect((await fileAppeal(staff, { finding })).status).toBe(422)
    }
    expect((await fileAppeal(staff, { reason: ' ' })).status).toBe(400)
    expect((await fileAppeal(office)).status).toBe(403)
  })
})

describe('裁定', () => {
  it('先看影响再裁定；成立的不计但保留，得分随之变化，排名同一个数，单位收到提醒', async () => {
    const appeal = await filed()
    const before = await standingOf(staff)
    const { body: seen } = await office.get<AppealDetail>(`/api/appeals/${appeal.id}`)
    expect(seen.cannotDecide).toBeNull()
    expect(seen.effect?.now.score).toBe(before.score)
    expect(await bell(staff)).toEqual([])

    const accepted = await stepAppeal(office, appeal, 'accept', '子站信息已核实。')
    expect(accepted.body).toMatchObject({
      state: 'accepted',
      decidedBy: '王主任',
      decisionReason: '子站信息已核实。',
      events: [{ kind: 'accepted' }, { kind: 'filed' }],
      effect: null,
    })
    const after = await standingOf(staff)
    expect(after.score).toBeGreaterThan(before.score)
    expect(after.score).toBe(seen.effect?.accepted.score)
    expect(after.finding).toMatchObject({
      outcome: 'excluded',
      points: 0,
      sentence: `${before.finding?.sentence}；申诉成立（子站信息已核实），不计`,
    })
    const { body: rankings } = await leader.get<Rankings>('/api/rankings?period=2021Q3')
    expect(rankings.groups[0]?.rows.find(({ unit }) => unit.code === 'CS-T01')?.score).toBe(after.score)
    expect(await bell(staff)).toEqual([expect.stringContaining('申诉成立，这一条不计')])
    expect(await undecidedAppeals(db.pool, '2021Q3')).toEqual([])
  })

  it('季度里成立的，年度里同一个月也不计；检查时点的事只管当次', async () => {
    await stepAppeal(office, await filed(), 'accept')
    const column = await fileAppeal(staff, { finding: 'column-freshness/C0101' })
    await stepAppeal(office, column.body, 'accept')
    await db.pool.query(
      `insert into periods (id, label, kind, starts_on, ends_on) values ('2021', '2021年度', 'year', '2021-01-01', '2021-12-31')`,
    )
    expect((await standingOf(staff, SHORT_MONTH, '2021')).finding?.outcome).toBe('excluded')
    expect((await standingOf(staff, 'column-freshness/C0101')).finding?.outcome).toBe('excluded')
    expect((await standingOf(staff, 'column-freshness/C0101', '2021')).finding?.outcome).not.toBe('excluded')
  })

  it('申诉成立的栏目，按那个周期看的栏目页说明不计；别的栏目、现在、裁定撤销以后照计', async () => {
    const { body } = await fileAppeal(staff, { finding: 'column-freshness/C0101' })
    expect(await excluded()).toEqual([])
    const accepted = await stepAppeal(office, body, 'accept')
    expect(await excluded()).toEqual(['C0101'])
    expect(await excluded('')).toEqual([])
    await stepAppeal(office, accepted.body, 'reopen', '单位补充了材料')
    expect(await excluded()).toEqual([])
  })

  it('驳回的照计，理由看得到；裁定可以撤销重办，撤销后照计', async () => {
    const rejected = await stepAppeal(office, await filed(), 'reject', '子站不属于本区门户')
    expect((await listed(staff))[0]).toMatchObject({ state: 'rejected', decisionReason: '子站不属于本区门户' })
    expect((await standingOf(staff)).finding?.outcome).toBe('unmet')
    expect((await fileAppeal(staff)).status).toBe(422)
    const reopened = await stepAppeal(office, rejected.body, 'reopen', '单位补充了材料')
    expect(reopened.body).toMatchObject({ state: 'open', decidedBy: null, decisionReason: null })
    const accepted = await stepAppeal(office, reopened.body, 'accept')
    expect((await standingOf(staff)).finding?.outcome).toBe('excluded')
    await stepAppeal(office, accepted.body, 'reopen', '材料有误')
    expect((await standingOf(staff)).finding?.outcome).toBe('unmet')
  })

  it('定稿以后什么也不能再办，让人去办更正', async () => {
    const appeal = await filed()
    await db.pool.query(`update periods set stage = 'final' where id = '2021Q3'`)
    for (const step of ['accept', 'reject', 'reopen'] as const) {
      const { status, text } = await stepAppeal(office, appeal, step)
      expect([status, text]).toEqual([422, expect.stringContaining('办理更正')])
    }
    expect((await stepAppeal(staff, appeal, 'withdraw')).status).toBe(422)
  })

  it('定稿时还没有裁定的，不再算待裁定：列表、本单位、工作台都一样', async () => {
    const appeal = await filed()
    const waiting = async () => (await office.get<Workbench>('/api/workbench')).body.appeals.map(({ id }) => id)
    expect(await waiting()).toEqual([appeal.id])
    await db.pool.query(`update periods set stage = 'final' where id = '2021Q3'`)
    expect(await waiting()).toEqual([])
    expect(await listed(office, '?state=open')).toEqual([])
    expect(await listed(office, '?state=lapsed')).toMatchObject([{ id: appeal.id, state: 'lapsed' }])
    expect((await windowOf(staff)).appeals).toMatchObject([{ id: appeal.id, state: 'lapsed' }])
    const { body } = await office.get<AppealDetail>(`/api/appeals/${appeal.id}`)
    expect(body).toMatchObject({ state: 'lapsed', effect: null })
  })

  it('两人同时裁定，只成一个；另一人得知是谁怎么裁定的', async () => {
    const appeal = await filed()
    const other = await app.signedIn('office', { name: '李主任' })
    const answers = await Promise.all([stepAppeal(office, appeal, 'accept'), stepAppeal(other, appeal, 'reject')])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const won = answers.find(({ status }) => status === 200)?.body
    expect(answers.find(({ status }) => status === 409)?.text).toContain(
      `刚由${won?.decidedBy}（${won?.state === 'accepted' ? '裁定申诉成立' : '驳回申诉'}）办理，您的操作没有生效`,
    )
  })

  it('单位、领导不能裁定；旧版本是409；裁定过的不能再裁定', async () => {
    const appeal = await filed()
    for (const who of [staff, leader, others]) expect((await stepAppeal(who, appeal, 'accept')).status).toBe(403)
    const accepted = await stepAppeal(office, appeal, 'accept')
    const late = await stepAppeal(office, appeal, 'reject')
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('您本人在另一处（裁定申诉成立）')])
    expect((await stepAppeal(office, accepted.body, 'reject')).status).toBe(422)
    expect((await stepAppeal(others, accepted.body, 'withdraw')).status).toBe(403)
  })
})
