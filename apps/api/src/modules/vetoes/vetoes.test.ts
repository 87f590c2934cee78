import type { Account, Rankings, Standing, VetoCondition, VetoFinding, VetoFindingDetail } from '@mingkao/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import {
  actOnVeto,
  boughtFollowers,
  confirmVeto,
  mediaOf,
  recordedVeto,
  recordVeto,
} from '../../testing/veto-evidence.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
const { db } = app.deps
const reason = '已核对截图与后台数据'

let finder: Visitor
let second: Visitor
let leader: Visitor
let staff: Visitor
let others: Visitor

beforeEach(async () => {
  await emptyDatabase(db)
  await smallDistrict(db)
  finder = await app.signedIn('office', { name: '王主任' })
  second = await app.signedIn('office', { name: '李科长' })
  leader = await app.signedIn('leader')
  staff = await app.signedIn('staff', { unit: 'CS-T01' })
  others = await app.signedIn('staff', { unit: 'CS-T02' })
})

const record = (change: object = {}) => recordedVeto(finder, change)
const dismiss = (who: Visitor, finding: VetoFinding) => actOnVeto(who, finding, 'decide', { decision: 'dismissed' })

/** What opening a finding's first attachment is answered with. */
const content = async (who: Visitor, { attachments }: VetoFinding) =>
  (await who.get(`/api/attachments/${attachments[0]?.id}/content`)).status

const conditionsOf = async (query: string) =>
  (await finder.get<VetoCondition[]>(`/api/veto-conditions${query}`)).body.map(({ id }) => id)

describe('登记与第二人核实', () => {
  it('登记后为疑似，写明谁何时看到；登记人不能确认或排除，另一人可以', async () => {
    const found = await record()
    expect(found).toMatchObject({
      state: 'suspected',
      conditionLabel: '购买“粉丝”',
      foundBy: '王主任',
      url: boughtFollowers.url,
      may: ['correct', 'withdraw'],
      waitsFor: '由您登记，须由另一名管理员核实；本人不能确认或排除。',
    })
    for (const decide of [confirmVeto, dismiss]) {
      const { status, text } = await decide(finder, found)
      expect([status, text]).toEqual([403, expect.stringContaining('另一名管理员核实')])
    }
    const { body } = await confirmVeto(second, found)
    expect(body).toMatchObject({ state: 'confirmed', decidedBy: '李科长', decisionReason: reason })
    expect(body.history.map(({ action, actor }) => [action, actor])).toEqual([
      ['confirmed', '李科长'],
      ['recorded', '王主任'],
    ])
  })

  it('绕过接口也不行：数据库不收本人的确认，也不让改登记人', async () => {
    const { id } = await record()
    const self = `update veto_findings set state = 'confirmed', decided_by = found_by, decided_at = now() where id = $1`
    await expect(db.pool.query(self, [id])).rejects.toThrow('veto_findings_second_person')
    const swap = `update veto_findings set found_by = 'x' where id = $1`
    await expect(db.pool.query(swap, [id])).rejects.toThrow('keeps its finder')
  })

  it('疑似时登记人可以更正、撤回；别人不可以，处理后也不可以', async () => {
    const found = await record()
    const { unit: _unit, account: _account, ...evidence } = boughtFollowers
    const correct = (who: Visitor, version: number) =>
      who.patch<VetoFindingDetail>(`/api/veto-findings/${found.id}`, {
        ...evidence,
        attachments: found.attachments.map(({ id }) => id),
        note: '粉丝由三百增至两万三千',
        version,
        reason,
      })
    expect((await correct(second, 1)).status).toBe(403)
    const { body } = await correct(finder, 1)
    expect([body.note, body.version]).toEqual(['粉丝由三百增至两万三千', 2])
    expect((await correct(finder, 1)).status).toBe(409)
    expect((await actOnVeto(second, body, 'withdraw')).status).toBe(403)
    expect((await actOnVeto(finder, body, 'withdraw')).body.state).toBe('withdrawn')
    expect((await confirmVeto(second, { ...body, version: 3 })).status).toBe(422)
  })

  it('看到的已不是最新版，就拿到现在的一份', async () => {
    const found = await record()
    await confirmVeto(second, found)
    const late = await actOnVeto(finder, found, 'withdraw')
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('刚由李科长（')])
    const { status, body } = await dismiss(second, found)
    expect([status, body]).toMatchObject([409, { data: { current: { state: 'confirmed' }, currentVersion: 2 } }])
  })

  it.each([
    [{ condition: 'no-update' }, '由系统按发布记录判断'],
    [{ condition: 'unusable' }, '没有这项单项否决条件'],
    [{ condition: 'forged-dates' }, '没有这项单项否决条件'],
    [{ url: null }, '请填写能看到该情况的网址'],
    [{ seenAt: '2021-10-12T09:00:00+08:00' }, '发现时间晚于现在'],
    [{ happenedOn: '2021-10-11' }, '发生日期晚于发现时间'],
    [{ unit: 'CS-T02' }, '主管'],
    [{ account: 'M404' }, '没有这个单位或账号'],
  ])('登记时%j：说明为什么不收', async (change, words) => {
    const { status, text } = await recordVeto(finder, change)
    expect([status, text]).toEqual([422, expect.stringContaining(words)])
  })

  it('没有附件不收；附件只有看得到这一项的人能打开', async () => {
    const { status, text } = await recordVeto(finder, { attachments: [] })
    expect([status, text]).toEqual([400, expect.stringContaining('至少附一张截图')])
    const open = await record()
    expect(await Promise.all([second, leader, staff, others].map((who) => content(who, open)))).toEqual([
      200, 200, 200, 403,
    ])
    const secret = await record({ condition: 'state-secret' })
    expect(await Promise.all([second, staff].map((who) => content(who, secret)))).toEqual([200, 200])
    for (const who of [leader, others]) expect([403, 404]).toContain(await content(who, secret))
  })

  it('同一情况不重复登记', async () => {
    await record()
    expect((await recordVeto(second)).status).toBe(409)
  })

  it('几个人同时登记同一情况，只登记一项', async () => {
    const answers = await Promise.all([finder, second, finder, second].map((who) => recordVeto(who)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
    const { rows } = await db.pool.query('select id from veto_findings')
    expect(rows).toHaveLength(1)
  })
})

describe('条件随平台而定', () => {
  it('小程序另查能否使用；单位有单位的条件', async () => {
    await db.pool.query(
      `update new_media_accounts set platform = '小程序', publishes_content = false where code = 'M003'`,
    )
    expect(await conditionsOf('?account=M001')).not.toContain('unusable')
    const ofApp = await conditionsOf('?account=M003')
    expect([ofApp.includes('unusable'), ofApp.includes('no-update')]).toEqual([true, false])
    expect(await conditionsOf('')).toEqual(['state-secret', 'serious-misstatement', 'forged-dates'])
  })

  it('客户端、小程序没有网址也能登记', async () => {
    await db.pool.query(`update new_media_accounts set platform = '小程序' where code = 'M001'`)
    expect((await record({ condition: 'unusable', url: null })).conditionLabel).toBe('无法下载或无法使用')
  })
})

describe('对得分和排名的影响', () => {
  it('疑似时不计；确认即账号不合格、该项为零；提请复核后恢复；排除的仍看得到理由', async () => {
    const before = await mediaOf(staff)
    const found = await record()
    expect((await mediaOf(staff)).score).toBe(before.score)
    const confirmed = (await confirmVeto(second, found)).body
    const vetoed = await mediaOf(staff)
    expect(vetoed.score).toBe(0)
    const [finding] = vetoed.findings
    expect(finding).toMatchObject({ outcome: 'vetoed', source: { kind: 'clause' }, isConfidential: false })
    expect(finding?.sentence).toContain('购买“粉丝”（两天内粉丝')
    expect(finding?.evidence.find(({ kind }) => kind === 'veto')?.id).toBe(found.id)
    const { body: account } = await staff.get<Account>('/api/accounts/M001?period=2021Q4')
    expect(account.verdict).toBe('failed')
    const { body: rankings } = await others.get<Rankings>('/api/rankings?period=2021Q4')
    const row = rankings.groups.flatMap(({ rows }) => rows).find(({ unit }) => unit.code === 'CS-T01')
    expect(row?.indicators.find(({ id }) => id === 'new-media')?.earned).toBe(0)

    expect((await actOnVeto(second, confirmed, 'reopen')).status).toBe(403)
    const reopened = (await actOnVeto(finder, confirmed, 'reopen')).body
    expect([reopened.state, (await mediaOf(staff)).score]).toEqual(['suspected', before.score])
    expect((await dismiss(finder, reopened)).status).toBe(403)
    const dismissed = (await dismiss(second, reopened)).body
    expect([dismissed.state, (await mediaOf(staff)).score]).toEqual(['dismissed', before.score])
    const seen = await staff.get<VetoFindingDetail>(`/api/veto-findings/${found.id}`)
    expect([seen.body.decisionReason, seen.body.history.length]).toEqual([reason, 4])
  })

  it('单位一票否决走同一条路：确认后单位不合格、不显示得分', async () => {
    const found = await record({ account: null, condition: 'forged-dates' })
    expect((await mediaOf(staff)).verdict).not.toBe('不合格')
    await confirmVeto(second, found)
    const { body } = await staff.get<Standing>('/api/units/CS-T01/standing?period=2021Q4')
    expect([body.verdict, body.score, body.note]).toEqual(['不合格', null, '单位一票否决'])
  })
})
