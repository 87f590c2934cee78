import type { Column, ExemptionDetail, ExemptionRequest, Notification, Unit } from '@mingkao/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '../../clock.ts'
import { standingOf } from '../../testing/appeals.ts'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import { uploadFile } from '../../testing/upload-file.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
const { db } = app.deps
let office: Visitor
let second: Visitor
let staff: Visitor
let others: Visitor

beforeEach(async () => {
  await emptyDatabase(db)
  await smallDistrict(db)
  office = await app.signedIn('office', { name: '王主任' })
  second = await app.signedIn('office', { name: '李科长' })
  staff = await app.signedIn('staff', { unit: 'CS-T01', name: '小陈' })
  others = await app.signedIn('staff', { unit: 'CS-T02' })
})

const account = {
  unit: 'CS-T01',
  kind: 'account',
  subject: 'M001',
  startsOn: '2021-10-12',
  endsOn: '2021-11-30',
  ground: 'suspension',
  note: '平台升级，停用维护',
}
const ask = (who: Visitor, change: object = {}) =>
  who.post<ExemptionDetail>('/api/exemption-requests', { ...account, ...change })
const step = (who: Visitor, { id, version }: ExemptionRequest, verb: string, reason = '同意') =>
  who.post<ExemptionDetail>(`/api/exemption-requests/${id}/${verb}`, { version, reason })
const bell = async (who: Visitor) =>
  (await who.get<{ rows: Notification[] }>('/api/notifications')).body.rows.map(({ title }) => title)

/** The same district on another day. */
async function on(day: string) {
  const then = await buildApp({ db, clock: fixedClock(`${day}T10:00:00+08:00`) })
  return { office: await then.signedIn('office'), staff: await then.signedIn('staff', { unit: 'CS-T01' }) }
}

const exemptionOn = async (day: string, code: string) =>
  (await (await on(day)).office.get<Column>(`/api/columns/${code}`)).body.exemption

describe('申请免考', () => {
  it('单位事先申请，附件随件，区政府办收到提醒；别的单位看不到', async () => {
    const file = await uploadFile(staff)
    const { body } = await ask(staff, { attachments: [file.body.id] })
    expect(body).toMatchObject({
      unit: { code: 'CS-T01' },
      subjectLabel: '微信公众号“第一发布”',
      state: 'open',
      term: null,
      askedBy: '小陈',
      attachments: [{ name: '截图.png' }],
      events: [{ kind: 'asked' }],
    })
    expect(await bell(office)).toEqual([expect.stringContaining('申请免考，等待审批')])
    expect((await others.get(`/api/exemption-requests/${body.id}`)).status).toBe(403)
    expect((await others.get(`/api/attachments/${file.body.id}/content`)).status).toBe(403)
    expect((await ask(others)).status).toBe(403)
  })

  it.each([
    ['从今天以前开始', { startsOn: '2021-10-10' }, '不能早于今天'],
    ['截止早于起始', { endsOn: '2021-10-11' }, '截止日期不能早于起始日期'],
    ['别的单位的账号', { subject: 'M002' }, '没有这个账号'],
    ['没有的栏目', { kind: 'column', subject: 'C99' }, '没有这个栏目'],
    ['不能免考的指标', { kind: 'indicator', subject: 'unit-veto' }, '请选择可以免考的指标'],
    ['已经过去的月份', { kind: 'month', subject: '2021-09' }, '不能早于今天'],
  ])('%s的不收，说明原因', async (_case, change, words) => {
    const { status, text } = await ask(staff, change)
    expect([status, text]).toEqual([422, expect.stringContaining(words)])
  })

  it('正在进行的月份可以申请；同一事项同一段时间只能有一份', async () => {
    const month = await ask(staff, { kind: 'month', subject: '2021-10' })
    expect(month.body).toMatchObject({
      startsOn: '2021-10-01',
      endsOn: '2021-10-31',
      subjectLabel: '2021年10月信息发布',
    })
    const answers = await Promise.all([ask(staff), ask(staff, { startsOn: '2021-11-30', endsOn: '2021-12-05' })])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422])
    expect((await ask(staff, { startsOn: '2021-12-06', endsOn: '2021-12-10' })).status).toBe(200)
  })
})

describe('审批', () => {
  it('提出的人不能批，另一人批准；期内断更不计，原因写在旁边，到期自行失效', async () => {
    const { body: asked } = await ask(office)
    expect(asked.cannotDecide).toContain('须由另一名管理员审批')
    expect((await step(office, asked, 'approve')).status).toBe(403)
    const approved = await step(second, asked, 'approve')
    expect(approved.body).toMatchObject({ state: 'approved', term: 'upcoming', decidedBy: '李科长' })
    expect(await bell(staff)).toContainEqual(expect.stringContaining('免考已批准'))

    const during = await on('2021-11-20')
    const excused = await standingOf(during.staff, 'new-media/M001/no-update', '2021Q4')
    expect(excused.finding).toMatchObject({ outcome: 'excluded', points: 0 })
    expect(excused.finding?.sentence).toContain('经批准免考（账号停用维护，2021年10月12日至11月30日），不计')
    expect(excused.standing.exemptions).toEqual([
      {
        label: '微信公众号“第一发布”',
        startsOn: '2021-10-12',
        endsOn: '2021-11-30',
        reason: '经批准免考（账号停用维护，2021年10月12日至11月30日）',
      },
    ])
    const after = await on('2021-12-01')
    expect((await standingOf(after.staff, 'new-media/M001/no-update', '2021Q4')).finding?.outcome).toBe('vetoed')
    const { body } = await after.staff.get<ExemptionDetail>(`/api/exemption-requests/${asked.id}`)
    expect(body.term).toBe('over')
  })

  it('收回从当天起失效，以前的仍不计；要写原因', async () => {
    const approved = await step(second, (await ask(staff)).body, 'approve')
    const later = await on('2021-11-20')
    expect((await step(later.office, approved.body, 'revoke', '')).status).toBe(400)
    const revoked = await step(later.office, approved.body, 'revoke', '平台已恢复')
    expect(revoked.body).toMatchObject({ state: 'revoked', endedOn: '2021-11-19', term: 'over' })
    expect((await standingOf(later.staff, 'new-media/M001/no-update', '2021Q4')).finding?.outcome).toBe('vetoed')
    expect((await step(later.office, revoked.body, 'revoke', '再收一次')).status).toBe(422)
  })

  it('不批准的写明原因，照常考核；批过的不能再批，旧版本是409', async () => {
    const { body: asked } = await ask(staff)
    const refused = await step(second, asked, 'refuse', '可以错峰维护')
    expect(refused.body).toMatchObject({ state: 'refused', decisionReason: '可以错峰维护', term: null })
    expect((await step(second, asked, 'approve')).status).toBe(409)
    expect((await step(second, refused.body, 'approve')).status).toBe(422)
    expect((await ask(staff)).status).toBe(200)
  })

  it('单位撤回自己的；管理员不替单位撤回', async () => {
    const { body: asked } = await ask(staff)
    expect((await step(office, asked, 'withdraw', '替单位撤')).status).toBe(403)
    expect((await step(staff, asked, 'withdraw', '不需要了')).body.state).toBe('withdrawn')
  })

  it('栏目页说明谁的免考、到哪天为止；到期、别的栏目、收回以后不说', async () => {
    const column = { unit: 'CS-T02', kind: 'column', subject: 'C0101' }
    const approved = await step(second, (await ask(others, column)).body, 'approve')
    const unit = expect.objectContaining({ code: 'CS-T02' })
    expect(await exemptionOn('2021-11-30', 'C0101')).toEqual({ unit, endsOn: '2021-11-30' })
    expect(await exemptionOn('2021-12-01', 'C0101')).toBeNull()
    await db.pool.query(`insert into column_observations (column_id, kind, last_updated_on, observed_at)
      select id, 'manual', '2021-11-19', '2021-11-20 09:00+08' from columns where code = 'C0101'`)
    expect(await exemptionOn('2021-11-22', 'C0101')).toBeNull()
    expect(await exemptionOn('2021-11-30', 'C0102')).toBeNull()
    const all = { unit: 'CS-T02', kind: 'indicator', subject: 'column-freshness', endsOn: '2021-12-15' }
    const whole = await step(second, (await ask(others, all)).body, 'approve')
    expect(await exemptionOn('2021-11-30', 'C0102')).toEqual({ unit, endsOn: '2021-12-15' })
    expect(await exemptionOn('2021-11-30', 'C0101')).toEqual({ unit, endsOn: '2021-12-15' })
    await step(second, whole.body, 'revoke', '已恢复')
    await step(second, approved.body, 'revoke', '已恢复')
    expect(await exemptionOn('2021-11-30', 'C0101')).toBeNull()
  })

  it('整个单位的批准后设为不参评，收回后恢复；与已有的不参评重叠的不批', async () => {
    const whole = {
      kind: 'unit',
      subject: '',
      startsOn: '2021-10-11',
      endsOn: '2021-12-31',
      ground: 'reform',
      note: '机构改革，拟并入他单位。',
    }
    const approved = await step(second, (await ask(staff, whole)).body, 'approve')
    expect(approved.body).toMatchObject({ state: 'approved', term: 'in-force' })
    const { standing } = await standingOf(staff, '', '2021Q4')
    expect(standing).toMatchObject({ verdict: '不参评', note: '机构改革（机构改革，拟并入他单位）' })
    const { body: unit } = await office.get<Unit>('/api/units/CS-T01')
    expect(unit).toMatchObject({ exemptions: [{ validFrom: '2021-10-11', validTo: '2022-01-01' }] })
    await step(second, approved.body, 'revoke', '改革推迟')
    expect((await standingOf(staff, '', '2021Q4')).standing.verdict).not.toBe('不参评')
    await db.pool.query(
      `insert into unit_exemptions (unit_id, reason, valid_from) select id, '自办网站', '2021-10-01' from units where code = 'CS-T01'`,
    )
    const again = await ask(staff, whole)
    expect((await step(second, again.body, 'approve')).text).toContain('已经设为不参评')
  })
})
