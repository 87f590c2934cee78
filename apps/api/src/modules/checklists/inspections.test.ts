import type {
  Checklist,
  InspectionLine,
  InspectionRound,
  InspectionRoundDetail,
  InspectionSheet,
  InspectionSheetDetail,
  Notification,
} from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../../clock.ts'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import { uploadFile } from '../../testing/upload-file.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { circularChecklists } from './index.ts'

const app = await buildApp()
const { db } = app.deps
let office: Visitor
let leader: Visitor
/** Two people of 盖山镇, one of 农业农村局. */
let handler: Visitor
let boss: Visitor
let other: Visitor

beforeAll(async () => {
  await loadDemo(app.deps)
  office = await app.signedIn('office', { name: '王主任' })
  leader = await app.signedIn('leader')
  handler = await app.signedIn('staff', { unit: 'CS-T03', name: '李经办' })
  boss = await app.signedIn('staff', { unit: 'CS-T03', name: '陈镇长' })
  other = await app.signedIn('staff', { unit: 'CS-D12' })
})

const rounds = async () => (await office.get<{ rows: InspectionRound[] }>('/api/self-inspection-rounds')).body.rows
const sheetsOf = async (who: Visitor) => (await who.get<{ rows: InspectionSheet[] }>('/api/self-inspections')).body.rows
const roundOf = async (name: string, who = office) => {
  const id = (await rounds()).find(({ checklist }) => checklist.name === name)?.id
  return (await who.get<InspectionRoundDetail>(`/api/self-inspection-rounds/${id}`)).body
}
const sheetOf = async (who: Visitor, name = '政府网站检查指标表') => {
  const id = (await sheetsOf(who)).find(({ checklist }) => checklist === name)?.id
  return (await who.get<InspectionSheetDetail>(`/api/self-inspections/${id}`)).body
}
const line = ({ lines }: InspectionSheetDetail, words: string): InspectionLine => {
  const found = lines.find(({ item }) => item.text.includes(words))
  if (!found) throw new Error(`no item about ${words}`)
  return found
}
type Given = { answer: string; note?: string; attachments?: string[]; version?: number }
const answer = (who: Visitor, sheet: number, item: number, given: Given) =>
  who.patch<InspectionSheetDetail & { message: string; data: { currentVersion: number } }>(
    `/api/self-inspections/${sheet}/answers/${item}`,
    { version: 0, note: '', evidence: '', attachments: [], ...given },
  )
const act = (who: Visitor, sheet: number, what: string, input: object) =>
  who.post<InspectionSheetDetail & { message: string }>(`/api/self-inspections/${sheet}/${what}`, input)

describe('演示数据', () => {
  it('两张自查表由考核方案生成并已发布，第三季度各发起一轮，12月30日前提交', async () => {
    const { rows } = (await office.get<{ rows: Checklist[] }>('/api/checklists')).body
    expect(rows.map(({ name, state, items, vetoItems }) => [name, state, items, vetoItems])).toEqual([
      ['政府网站检查指标表', 'published', 5, 3],
      ['政务新媒体检查指标表', 'published', 10, 9],
    ])
    expect((await rounds()).map(({ period, dueOn, units, submitted }) => [period, dueOn, units, submitted])).toEqual([
      ['2021Q3', '2021-12-30', 35, 0],
      ['2021Q3', '2021-12-30', 35, 4],
    ])
  })

  it('民政局填“符合”，系统查到栏目超期：两边的说法并列给管理员看', async () => {
    const { contradictions, sheets } = await roundOf('政府网站检查指标表')
    expect(contradictions).toHaveLength(1)
    expect(contradictions[0]).toMatchObject({ unit: { name: '民政局' }, answer: 'met', position: 4 })
    expect(contradictions[0]?.system).toContain('社会救助')
    expect(contradictions[0]?.note).toContain('微信公众号')
    expect(sheets.filter(({ state }) => state === 'submitted')).toHaveLength(4)
  })

  it('通报附件5、6取本周期自查所用的两张表', async () => {
    const found = await circularChecklists(db.pool, '2021Q3')
    expect(found.map(({ title, items }) => [title, items.length])).toEqual([
      ['政府网站检查指标表', 5],
      ['政务新媒体检查指标表', 10],
    ])
    expect(found[1]?.items[0]).toMatchObject({
      group: '单项否决',
      item: '未出现：严重表述错误',
      standard: '出现即不合格',
    })
  })
})

describe('系统预填', () => {
  it('系统知道的先填好：超期的栏目是不符合，并说出是哪一个', async () => {
    const stale = line(await sheetOf(other), '更新期限')
    expect(stale.system.answer).toBe('failed')
    expect(stale.system.findings.map(({ title }) => title).join()).toContain('扶贫')
  })

  it('没有人检查过的，不等于符合', async () => {
    expect(line(await sheetOf(other), '伪造').system).toMatchObject({ answer: null, findings: [] })
  })

  it('没有账号的单位，账号各项预填不适用；有账号的，2周内无更新由系统判断', async () => {
    const { sheets } = await roundOf('政务新媒体检查指标表')
    const seen = await Promise.all(
      sheets.map(async ({ id }) => {
        const { body } = await office.get<InspectionSheetDetail>(`/api/self-inspections/${id}`)
        return line(body, '2周内').system.answer
      }),
    )
    expect(new Set(seen)).toEqual(new Set(['met', 'not-applicable']))
  })
})

describe('填报、签字和提交', () => {
  it('没有填完不能签字，并说出还差哪几项', async () => {
    const { id, version } = await sheetOf(other)
    const refused = await act(other, id, 'sign', { version, as: 'handler', name: '张经办' })
    expect([refused.status, refused.body.message]).toEqual([422, '还有3项没有填：第1、2、3项。'])
  })

  it('填“符合”而系统查到超期，说明空着不能签字；写明情况后可以', async () => {
    const sheet = await sheetOf(other)
    for (const { item, system } of sheet.lines)
      if (system.answer === null) await answer(other, sheet.id, item.id, { answer: 'met' })
    const { item } = line(sheet, '更新期限')
    const claimed = await answer(other, sheet.id, item.id, { answer: 'met' })
    expect(line(claimed.body, '更新期限').contradiction).toContain('扶贫')
    expect(line(claimed.body, '更新期限').given).toMatchObject({ prefilled: 'failed', isChanged: true })
    const early = await act(other, sheet.id, 'sign', { version: claimed.body.version, as: 'handler', name: '张经办' })
    expect(early.body.message).toMatch(/^第4项与系统数据不一致，请在说明里写明情况/)
    const said = await answer(other, sheet.id, item.id, { answer: 'met', note: '栏目已申请下线', version: 1 })
    const signed = await act(other, sheet.id, 'sign', { version: said.body.version, as: 'handler', name: '张经办' })
    expect(signed.body.handler).toMatchObject({ name: '张经办', isYou: true })
  })

  it('两个窗口同时填一项，后填的看到别人已改', async () => {
    const sheet = await sheetOf(handler)
    const [first] = sheet.lines
    const item = first?.item.id ?? 0
    expect((await answer(handler, sheet.id, item, { answer: 'met' })).status).toBe(200)
    const late = await answer(boss, sheet.id, item, { answer: 'failed' })
    expect([late.status, late.body.message]).toEqual([409, '第1项刚由李经办改过，请对照后再填。'])
    expect(late.body.data.currentVersion).toBe(1)
  })

  it('经办人员不能代分管领导签字，除非附上已签字页；本单位另一个账号可以签', async () => {
    const sheet = await sheetOf(handler)
    for (const { item, system, given } of sheet.lines) {
      if (given === null && system.answer === null) await answer(handler, sheet.id, item.id, { answer: 'met' })
    }
    const { version } = await sheetOf(handler)
    const alone = await act(boss, sheet.id, 'sign', { version, as: 'leader', name: '陈镇长' })
    expect(alone.body.message).toBe('请经办人员先签字，再由分管领导签字。')
    const signed = await act(handler, sheet.id, 'sign', { version, as: 'handler', name: '李经办' })
    const both = { version: signed.body.version, as: 'leader', name: '陈镇长' }
    expect((await act(handler, sheet.id, 'sign', both)).body.message).toMatch(/^经办人员不能代签/)
    const { body: page } = await uploadFile(handler)
    const scanned = { ...both, scan: [page.id], signedOn: '2021-10-10' }
    expect((await act(handler, sheet.id, 'sign', { ...scanned, signedOn: '2021-10-12' })).body.message).toContain(
      '不能晚于今天',
    )
    const byScan = await act(handler, sheet.id, 'sign', scanned)
    expect(byScan.body.leader).toMatchObject({
      name: '陈镇长',
      on: '2021-10-10',
      byAccount: false,
      scan: [{ id: page.id }],
    })
    expect((await office.get(`/api/attachments/${page.id}/content`)).status).toBe(200)
    expect((await other.get(`/api/attachments/${page.id}/content`)).status).toBe(403)
    const byAccount = await act(boss, sheet.id, 'sign', { ...both, version: byScan.body.version })
    expect(byAccount.body.leader).toMatchObject({ on: '2021-10-11', byAccount: true, scan: [] })
  })

  it('签字后再改一项，两个签字都作废', async () => {
    const sheet = await sheetOf(handler)
    const [first] = sheet.lines
    const changed = await answer(handler, sheet.id, first?.item.id ?? 0, { answer: 'met', note: '已核', version: 1 })
    expect([changed.body.handler, changed.body.leader]).toEqual([null, null])
  })

  it('签字齐全后提交：预填的一并定下来，管理员收到提醒，之后不能再改', async () => {
    let { body: sheet } = { body: await sheetOf(handler) }
    sheet = (await act(handler, sheet.id, 'sign', { version: sheet.version, as: 'handler', name: '李经办' })).body
    expect(sheet.answered).toBe(sheet.items)
    expect((await act(handler, sheet.id, 'submit', { version: sheet.version })).body.message).toContain('分管领导签字')
    sheet = (await act(boss, sheet.id, 'sign', { version: sheet.version, as: 'leader', name: '陈镇长' })).body
    const done = await act(handler, sheet.id, 'submit', { version: sheet.version })
    expect(done.body).toMatchObject({ state: 'submitted', isLate: false, submittedBy: '李经办' })
    const { body } = await office.get<{ rows: Notification[] }>('/api/notifications')
    expect(body.rows[0]).toMatchObject({ title: '盖山镇提交了“政府网站检查指标表”', kindLabel: '逐条自查' })
    const again = await answer(handler, sheet.id, sheet.lines[0]?.item.id ?? 0, { answer: 'failed', version: 2 })
    expect(again.body.message).toContain('已经提交')
  })

  it('退回须写明原因和期限；单位看到原因，签字须重来；重新提交后仍按时', async () => {
    const { id, version } = await sheetOf(handler)
    const back = await act(office, id, 'send-back', { version, dueOn: '2021-10-20', reason: '请补充佐证' })
    expect(back.body).toMatchObject({ state: 'returned', dueOn: '2021-10-20', handler: null, leader: null })
    expect(back.body.returned).toMatchObject({ reason: '请补充佐证', by: '王主任' })
    const { body } = await handler.get<{ rows: Notification[] }>('/api/notifications')
    expect(body.rows[0]?.title).toBe('“政府网站检查指标表”被退回')
  })

  it('过了期限才提交的，记为逾期', async () => {
    const then = await buildApp({ db, clock: fixedClock('2021-10-21T09:00:00+08:00') })
    const one = await then.signedIn('staff', { unit: 'CS-T03' })
    const two = await then.signedIn('staff', { unit: 'CS-T03' })
    const { id, version, isLate } = await sheetOf(one)
    expect(isLate).toBe(true)
    const signed = await act(one, id, 'sign', { version, as: 'handler', name: '李经办' })
    const both = await act(two, id, 'sign', { version: signed.body.version, as: 'leader', name: '陈镇长' })
    const done = await act(one, id, 'submit', { version: both.body.version })
    expect(done.body).toMatchObject({ state: 'submitted', isLate: true })
  })

  it('改了数据，与数据不一致随之变化', async () => {
    const before = await roundOf('政府网站检查指标表')
    const { rowCount } = await db.pool.query(
      `insert into publications (unit_id, column_id, title, published_at, published_on, arrived_at)
       select u.id, c.id, '社会救助', '2021-10-01 09:00+08', '2021-10-01', '2021-10-01 09:00+08'
         from columns c, units u where c.path like '%社会救助' and u.short_name = '民政局'`,
    )
    expect(rowCount).toBe(1)
    expect(before.contradictions.map(({ unit }) => unit.name)).toContain('民政局')
    const after = await roundOf('政府网站检查指标表')
    expect(after.contradictions.map(({ unit }) => unit.name)).not.toContain('民政局')
  })
})

describe('涉密', () => {
  it('领导看不到泄露国家秘密这一项的填报', async () => {
    const { sheets } = await roundOf('政府网站检查指标表', leader)
    const done = sheets.find(({ unit }) => unit.name === '人社局')
    const { body } = await leader.get<InspectionSheetDetail>(`/api/self-inspections/${done?.id}`)
    expect(line(body, '国家秘密')).toMatchObject({ isWithheld: true, given: null })
    expect(line(body, '伪造').given?.answer).toBe('met')
    expect(done?.answers[0]).toBeNull()
  })
})
