import type { AppealDetail, Standing, VetoFindingDetail } from '@mingkao/contract'
import { beforeEach, expect, it } from 'vitest'
import { draftQuarter, fileAppeal, stepAppeal } from '../../testing/appeals.ts'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import { recordVeto } from '../../testing/veto-evidence.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
const { db } = app.deps
let maker: Visitor
let second: Visitor
let third: Visitor
let leader: Visitor
let staff: Visitor

beforeEach(async () => {
  await emptyDatabase(db)
  await smallDistrict(db)
  await draftQuarter(db)
  maker = await app.signedIn('office', { name: '王主任' })
  second = await app.signedIn('office', { name: '李科长' })
  third = await app.signedIn('office', { name: '赵科员' })
  leader = await app.signedIn('leader')
  staff = await app.signedIn('staff', { unit: 'CS-T01' })
})

async function vetoed(change: object = {}): Promise<string> {
  const { body } = await recordVeto<VetoFindingDetail>(maker, { happenedOn: '2021-09-20', ...change })
  await second.post(`/api/veto-findings/${body.id}/decide`, {
    version: body.version,
    decision: 'confirmed',
    reason: '已核对截图',
  })
  return body.id
}

async function whyNot(who: Visitor, appeal: AppealDetail) {
  return (await who.get<AppealDetail>(`/api/appeals/${appeal.id}`)).body.cannotDecide
}

async function scoreFor(who: Visitor) {
  const { body, text } = await who.get<Standing>('/api/units/CS-T01/standing?period=2021Q3')
  return { score: body.score, isSilent: !text.includes('保密办') }
}

it('单项否决的申诉：登记的、确认的都不能裁定，第三人可以', async () => {
  const id = await vetoed()
  const { body: appeal } = await fileAppeal(staff, { finding: `new-media/M001/${id}` })
  expect(await whyNot(maker, appeal)).toBe('您登记了这项单项否决，这件申诉须由另一名管理员裁定。')
  expect(await whyNot(second, appeal)).toBe('您确认了这项单项否决，这件申诉须由另一名管理员裁定。')
  for (const who of [maker, second]) expect((await stepAppeal(who, appeal, 'accept')).status).toBe(403)
  expect(await whyNot(third, appeal)).toBeNull()
  expect((await stepAppeal(third, appeal, 'accept')).body.state).toBe('accepted')
})

it('没有第三名管理员时，确认过单项否决的可以裁定，办理过程注明；登记的仍不能', async () => {
  const id = await vetoed()
  const { body: appeal } = await fileAppeal(staff, { finding: `new-media/M001/${id}` })
  await db.pool.query(`update users set banned = true where name = '赵科员'`)
  const note = '裁定人确认了这项单项否决，没有别的管理员可以裁定'
  const { body: seen } = await second.get<AppealDetail>(`/api/appeals/${appeal.id}`)
  expect(seen).toMatchObject({ cannotDecide: null, decidingNote: note })
  expect(await whyNot(maker, appeal)).toContain('您登记了这项单项否决')
  expect((await stepAppeal(maker, appeal, 'reject')).status).toBe(403)
  const { body: decided } = await stepAppeal(second, appeal, 'accept', '公众号已恢复')
  expect(decided).toMatchObject({ state: 'accepted', decisionReason: '公众号已恢复' })
  expect(decided.events[0]?.note).toBe(`公众号已恢复（${note}）`)
})

it('人工登记的栏目核查，登记人不能裁定对它的申诉', async () => {
  const seen = await maker.post('/api/columns/C0101/observations', {
    outcome: 'updated',
    lastUpdatedOn: '2021-09-20',
    observedAt: '2021-10-08T10:00:00+08:00',
    evidenceText: '页面最新一条为9月20日',
    note: '',
  })
  expect([seen.status, seen.text]).toEqual([200, seen.text])
  const { body: appeal } = await fileAppeal(staff, { finding: 'column-freshness/C0101' })
  expect(await whyNot(maker, appeal)).toContain('您登记了这个栏目的核查')
  expect(await whyNot(second, appeal)).toBeNull()
})

it('系统查出的，区政府办任何一人都可以裁定', async () => {
  const { body: appeal } = await fileAppeal(staff)
  for (const who of [maker, second, third]) expect(await whyNot(who, appeal)).toBeNull()
})

it('涉密事项的申诉，领导看不到；成立以后领导看到的得分与单位看到的一样', async () => {
  const id = await vetoed({ condition: 'state-secret', note: '内部文件被公开' })
  const { body: appeal } = await fileAppeal(staff, { finding: `new-media/M001/${id}`, reason: '该文件已公开' })
  expect(appeal.isConfidential).toBe(true)
  expect((await leader.get(`/api/appeals/${appeal.id}`)).status).toBe(404)
  expect((await leader.get('/api/appeals')).text).not.toContain('该文件')
  await stepAppeal(third, appeal, 'accept', '经保密办核定')
  const seen = await scoreFor(leader)
  expect(seen).toEqual({ score: (await scoreFor(staff)).score, isSilent: true })
  expect((await third.get('/api/audit?entity=appeal')).text).not.toContain('保密办')
})
