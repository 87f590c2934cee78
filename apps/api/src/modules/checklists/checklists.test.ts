import type {
  ChecklistDetail,
  InspectionRound,
  InspectionSheet,
  InspectionSheetDetail,
  Notification,
} from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { aChecklist, anItem } from '../../testing/checklist-writes.ts'
import { smallDistrict } from '../../testing/district.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
const { db } = app.deps
let office: Visitor
let staff: Visitor
let round: InspectionRound

beforeAll(async () => {
  await smallDistrict(db)
  office = await app.signedIn('office', { name: '王主任' })
  staff = await app.signedIn('staff', { unit: 'CS-T01' })
  const { body } = await office.post<{ ids: number[] }>('/api/checklists/from-scheme')
  await office.post(`/api/checklists/${body.ids[0]}/publish`, { version: 1 })
  const opening = { checklist: body.ids[0], period: '2021Q3', dueOn: '2021-12-30' }
  round = (await office.post<InspectionRound>('/api/self-inspection-rounds', opening)).body
})

describe('轮次', () => {
  it('发起后，各单位的经办人员都收到提醒，管理员不必', async () => {
    expect(round).toMatchObject({ units: 2, submitted: 0, untouched: 2, late: 0, state: 'open' })
    const { body } = await staff.get<{ rows: Notification[] }>('/api/notifications')
    expect(body.rows[0]).toMatchObject({ title: '请填报“政府网站检查指标表”', href: '/self-inspection' })
    expect(body.rows[0]?.detail).toContain('2021年12月30日前')
    expect((await office.get<{ rows: Notification[] }>('/api/notifications')).body.rows).toEqual([])
  })

  it('催报只发给没有提交的，一天一次', async () => {
    const first = await office.post<{ units: number }>(`/api/self-inspection-rounds/${round.id}/remind`)
    expect(first.body.units).toBe(2)
    const again = await office.post<{ message: string }>(`/api/self-inspection-rounds/${round.id}/remind`)
    expect([again.status, again.body.message]).toEqual([422, '今天已经催报过，请明天再催。'])
    const { body } = await staff.get<{ rows: Notification[] }>('/api/notifications')
    expect(body.rows[0]?.title).toBe('“政府网站检查指标表”尚未提交')
  })

  it('同一张表同一周期只能发起一次；期限不能早于今天；草稿不能发起', async () => {
    const open = (input: object) =>
      office.post<{ message: string }>('/api/self-inspection-rounds', {
        checklist: round.checklist.id,
        period: '2021Q3',
        dueOn: '2021-12-30',
        ...input,
      })
    expect((await open({})).body.message).toContain('已经用这张自查表发起过')
    expect((await open({ dueOn: '2021-10-10' })).body.message).toBe('提交期限不能早于今天。')
    const { body: draft } = await office.post<ChecklistDetail>('/api/checklists', aChecklist)
    expect((await open({ checklist: draft.id })).body.message).toContain('请先发布')
  })

  it('结束之后不能再填报、催报；再次结束说已经结束', async () => {
    const close = (version: number) =>
      office.post<InspectionRound & { message: string }>(`/api/self-inspection-rounds/${round.id}/close`, { version })
    expect((await close(99)).status).toBe(409)
    expect((await close(round.version)).body).toMatchObject({ state: 'closed', closedBy: '王主任' })
    expect((await close(round.version)).body.message).toBe('这一轮自查已经结束。')
    const { body } = await staff.get<{ rows: InspectionSheet[] }>('/api/self-inspections')
    const path = `/api/self-inspections/${body.rows[0]?.id}`
    const { body: sheet } = await staff.get<InspectionSheetDetail>(path)
    const given = { version: 0, answer: 'met', note: '', evidence: '', attachments: [] }
    const late = await staff.patch<{ message: string }>(`${path}/answers/${sheet.lines[0]?.item.id}`, given)
    expect(late.body.message).toBe('这一轮自查已经结束，不能再填报。')
  })
})

describe('自查表', () => {
  it('发布后不再改动；修订出新的一版，发布后旧版停用', async () => {
    const { body: draft } = await office.post<ChecklistDetail>('/api/checklists', aChecklist)
    const { body: first } = await office.post<ChecklistDetail>(`/api/checklists/${draft.id}/publish`, { version: 1 })
    const fixed = await office.patch<{ message: string }>(`/api/checklists/${first.id}`, {
      ...aChecklist,
      version: first.version,
    })
    expect([fixed.status, fixed.body.message]).toEqual([422, '已发布的自查表不能改动，请修订出新的一版。'])
    await expect(
      db.pool.query(`update checklist_items set text = '改' where checklist_id = ${first.id}`),
    ).rejects.toThrow('never change')
    const { body: next } = await office.post<ChecklistDetail>(`/api/checklists/${first.id}/revise`)
    expect(next).toMatchObject({ edition: 2, state: 'draft', supersedesId: first.id, lines: [{ text: anItem.text }] })
    await office.post(`/api/checklists/${next.id}/publish`, { version: next.version })
    const { body: old } = await office.get<ChecklistDetail>(`/api/checklists/${first.id}`)
    expect(old.state).toBe('superseded')
  })

  it('两人同时改草稿，后保存的看到对方的改动；空表不能发布', async () => {
    const { body: draft } = await office.post<ChecklistDetail>('/api/checklists', { ...aChecklist, items: [] })
    const save = (name: string) =>
      office.patch<{ message: string; data: { current: { name: string } } }>(`/api/checklists/${draft.id}`, {
        ...aChecklist,
        items: [],
        version: 1,
        name,
      })
    expect((await save('甲改的')).status).toBe(200)
    const late = await save('乙改的')
    expect([late.status, late.body.data.current.name]).toEqual([409, '甲改的'])
    expect(late.body.message).toMatch(/^这张自查表刚由您本人在另一处（.+）改过/)
    const empty = await office.post<{ message: string }>(`/api/checklists/${draft.id}/publish`, { version: 2 })
    expect(empty.body.message).toContain('还没有内容')
  })
})
