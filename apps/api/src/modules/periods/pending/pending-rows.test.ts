import type { Disclosure, Interpretation, Publication, VetoFinding } from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../../testing/build-app.ts'
import { closeQuarter } from '../../../testing/close-quarter.ts'
import { smallDistrict } from '../../../testing/district.ts'
import { itemRows, quarterRow } from '../../../testing/facts.ts'
import { changedEntry, fieldsOf, pageOfChanged, pendingOf } from '../../../testing/pending.ts'
import { recordVeto } from '../../../testing/veto-evidence.ts'
import type { Visitor } from '../../../testing/visitor.ts'

const app = await buildApp({ clock: { now: () => new Date('2021-10-14T09:00:00+08:00') } })
const { db } = app.deps
const reason = '经核实更正'
let office: Visitor

beforeAll(async () => {
  await smallDistrict(db)
  await quarterRow(db, 2)
  await db.pool.query(
    `insert into rectification_orders (unit_id, period_id, title, issued_on, due_on, measures, issued_by)
     select id, '2021Q2', '关于二季度问题的整改通知', '2021-07-20', '2021-09-10', '限期整改', '王主任' from units where code = 'CS-T02'`,
  )
  office = await app.signedIn('office', { name: '王主任' })
  await closeQuarter(office, '2021Q3')
})

/** A change through the API that must succeed. */
async function done(answer: Promise<{ status: number; text: string }>): Promise<void> {
  const { status, text } = await answer
  expect([status, status === 200 ? '' : text]).toEqual([200, ''])
}

async function rowOf<Row>(path: string, is: (row: Row) => boolean): Promise<Row> {
  const { body } = await office.get<{ rows: Row[] }>(path)
  const found = body.rows.find(is)
  if (!found) throw new Error(`nothing such in ${path}`)
  return found
}

describe('待更正逐类列出定稿以后改动的数据', () => {
  it('没有改动时一类也没有；周期以外的、检查时点以后的改动不列', async () => {
    expect(await pendingOf(office)).toMatchObject({ isEmpty: true, total: 0, kinds: [] })
    await itemRows(db, { unit: 'CS-T01', published: '2021-10-12' })
    await done(office.post('/api/accounts/M001/posts', { postedOn: '2021-10-09', title: '检查以后才发的', url: null }))
    await done(office.patch('/api/columns/C0102', { version: 1, fields: { remark: '备注不影响考核' }, reason }))
    const seen = {
      lastUpdatedOn: '2021-10-13',
      isBlank: false,
      note: null,
      evidenceUrl: 'https://example.gov.cn/',
      evidenceText: null,
    }
    await done(office.post('/api/columns/C0102/observations', seen))
    expect(await pendingOf(office)).toMatchObject({ isEmpty: true, kinds: [] })
  })

  it('网站信息：撤下一条，写明谁、何时、为什么，影响几项检查发现', async () => {
    const [id] = await itemRows(db, {
      unit: 'CS-T02',
      published: '2021-09-05',
      title: '九月的一条',
      arrived: '2021-10-12',
    })
    const item = (await office.get<Publication>(`/api/publications/${id}`)).body
    expect(await changedEntry(office, 'publication')).toMatchObject({
      count: 1,
      source: null,
      rows: [{ change: 'added', href: `/publications?open=${id}` }],
      effect: { units: [{ code: 'CS-T02' }] },
    })
    await done(office.post(`/api/publications/${id}/withdraw`, { version: item.version, reason }))
    expect((await pendingOf(office)).kinds.map(({ kind }) => kind)).not.toContain('publication')
    await done(office.post(`/api/publications/${id}/restore`, { version: item.version + 1, reason: '误撤' }))
    const entry = await changedEntry(office, 'publication')
    expect(entry).toMatchObject({ source: { label: '恢复信息', by: '王主任', reason: '误撤' } })
    expect(entry.effect.findings).toBeGreaterThan(0)
  })

  it('主动公开：撤下的写影响；只改标题的也列，影响为无', async () => {
    const one = await rowOf<Disclosure>('/api/disclosures?all=true', ({ indexNumber }) => indexNumber === 'FZ-1')
    await done(
      office.patch(`/api/disclosures/${one.id}`, {
        version: one.version,
        indexNumber: one.indexNumber,
        documentNumber: one.documentNumber,
        title: '关于防汛工作的通知',
        unit: one.unit.code,
        coUnits: [],
        madeOn: one.madeOn,
        disclosedOn: one.disclosedOn,
        validity: one.validity,
        invalidOn: null,
        reason,
      }),
    )
    const changed = await changedEntry(office, 'disclosure')
    expect(fieldsOf(changed)).toEqual(['标题 关于防汛的通知→关于防汛工作的通知'])
    expect(changed).toMatchObject({ effect: { findings: 0, units: [] }, source: { label: '更正主动公开', reason } })
    await done(office.post(`/api/disclosures/${one.id}/withdraw`, { version: one.version + 1, reason: '重复登记' }))
    expect(await changedEntry(office, 'disclosure')).toMatchObject({
      rows: [{ change: 'gone', unit: { code: 'CS-T01' }, href: `/disclosures?open=${one.id}` }],
      source: { label: '撤下主动公开', reason: '重复登记' },
      effect: { units: [{ code: 'CS-T01' }] },
    })
  })

  it('政策解读：认定为装饰性配图，写明前后和影响', async () => {
    const one = await rowOf<Interpretation>('/api/interpretations', ({ code }) => code === 'J1')
    const change = { kind: 'decorative', isDecorativeOnly: true }
    await done(
      office.post('/api/interpretations/bulk', { rows: [{ id: one.id, version: one.version }], change, reason }),
    )
    const entry = (await pageOfChanged(office, 'interpretation')).rows.find(({ rows }) => rows[0]?.id === one.id)
    expect(entry && fieldsOf(entry)).toContain('仅装饰性配图 否→是')
    expect(entry).toMatchObject({ source: { label: '认定政策解读' }, effect: { units: [{ code: 'CS-T01' }] } })
  })

  it('栏目：改责任单位、改更新期限，列出前后', async () => {
    const limit = { kind: 'days', count: 60 }
    const fields = { limit, lead: 'CS-T01', from: '2021-08-01' }
    await done(office.patch('/api/columns/C0102', { version: 2, fields, reason }))
    const entry = await changedEntry(office, 'column')
    expect(fieldsOf(entry)).toEqual([
      '更新期限 14天→60天',
      expect.stringMatching(/^责任单位 CS-T02街道（自2021-01-01）→.*CS-T01街道（自2021-08-01）$/),
    ])
    expect(entry).toMatchObject({
      rows: [{ id: 'C0102', unit: { code: 'CS-T01' }, href: '/columns?column=C0102' }],
      source: { label: '修改栏目', by: '王主任', reason },
    })
    expect(entry.effect.units.map(({ code }) => code)).toContain('CS-T02')
  })

  it('账号：补录检查以前的发布记录，从“没有人看过”变成有更新', async () => {
    await done(office.post('/api/accounts/M003/posts', { postedOn: '2021-10-01', title: '国庆值班', url: null }))
    const entry = await changedEntry(office, 'account')
    expect(fieldsOf(entry)).toEqual(['最近发布 →2021-10-01', '有发布记录 否→是'])
    expect(entry).toMatchObject({
      rows: [{ id: 'M003', unit: { code: 'CS-T02' }, href: '/accounts?account=M003' }],
      source: { label: '登记账号发布' },
      effect: { units: [{ code: 'CS-T02' }] },
    })
  })

  it('单项否决：定稿以后才登记、确认的，列出情形和影响；涉密的领导看不到内容', async () => {
    const second = await app.signedIn('office', { name: '李主任' })
    const found = await recordVeto<VetoFinding>(office, { happenedOn: '2021-09-20' })
    const decided = { version: found.body.version, decision: 'confirmed', reason: '经二人核实' }
    await done(second.post(`/api/veto-findings/${found.body.id}/decide`, decided))
    expect(await changedEntry(office, 'veto')).toMatchObject({
      rows: [{ change: 'added', unit: { code: 'CS-T01' }, href: `/veto-findings?open=${found.body.id}` }],
      source: { label: '确认否决事项', by: '李主任' },
      effect: { units: [{ code: 'CS-T01' }] },
    })
    const secret = await recordVeto(office, {
      condition: 'state-secret',
      note: '涉密原文的第一段',
      happenedOn: '2021-09-21',
    })
    expect([secret.status, secret.text]).toEqual([200, expect.anything()])
    const leader = await app.signedIn('leader')
    const { text } = await leader.get('/api/periods/2021Q3/pending-corrections')
    expect(text).toContain('涉密事项，内容由区政府办和有关单位掌握')
    expect(text).not.toMatch(/涉密原文|泄露国家秘密/)
    expect((await office.get('/api/periods/2021Q3/pending-corrections')).text).toContain('涉密原文')
  })

  it('整改通知：延长期限以后，上期的逾期不再算数', async () => {
    const { body } = await office.get<{ rows: { id: number; version: number }[] }>('/api/rectifications')
    const [order] = body.rows
    const extended = { version: order?.version, dueOn: '2021-11-30', reason: '台风期间顺延' }
    await done(office.post(`/api/rectifications/${order?.id}/extend`, extended))
    const entry = await changedEntry(office, 'rectification')
    expect(fieldsOf(entry)).toEqual(['整改期限 2021-09-10→2021-11-30'])
    expect(entry).toMatchObject({
      rows: [{ href: `/rectifications?order=${order?.id}` }],
      source: { label: '延长整改期限' },
      effect: { findings: 1, units: [{ code: 'CS-T02' }] },
    })
  })

  it('申诉和免考：数据库里出现的，列出针对什么；没有人办理过的写不出是谁', async () => {
    await db.pool.query(
      `insert into appeals (unit_id, period_id, finding_id, indicator, finding, reason, state, filed_by_id, filed_by, filed_at, decision_reason, decided_by_id, decided_by, decided_at)
       select id, '2021Q3', 'monthly-quota/2021-09', 'monthly-quota', '{}', '有漏采', 'accepted', 'nobody', '小陈', now(), '属实', 'somebody', '王主任', now()
         from units where code = 'CS-T01'`,
    )
    await db.pool.query(
      `insert into exemption_requests (unit_id, kind, subject, subject_label, starts_on, ends_on, ground, note, state, asked_by_id, asked_by, asked_at, decision_reason, decided_by_id, decided_by, decided_at)
       select id, 'month', '2021-08', '2021年8月', '2021-08-01', '2021-08-31', 'migration', '改版', 'approved', 'nobody', '小陈', now(), '属实', 'somebody', '王主任', now()
         from units where code = 'CS-T01'`,
    )
    const [appeal, exemption] = [await changedEntry(office, 'appeal'), await changedEntry(office, 'exemption')]
    expect(fieldsOf(appeal)).toEqual(['不计的理由 →申诉成立（属实）'])
    expect(appeal).toMatchObject({ source: null, effect: { findings: 1, units: [{ code: 'CS-T01' }] } })
    expect(exemption).toMatchObject({
      rows: [{ title: '8月', change: 'added' }],
      // Nothing was collected in August: there is nothing to excuse.
      effect: { findings: 0, units: [] },
    })
  })

  it('更早的信息进来，以前没有采集的月份变成有采集，也列出来', async () => {
    await itemRows(db, { unit: 'CS-T01', published: '2020-12-30' })
    const entry = await changedEntry(office, 'collection')
    expect(fieldsOf(entry)).toEqual(['采集起点 2021-09→2021-01'])
    expect(entry.effect.units).toHaveLength(2)
  })

  it('单位设为不参评、工作日历改了，也列出来', async () => {
    const { body: unit } = await office.get<{ version: number }>('/api/units/CS-T02')
    const exempt = { category: 'no-duty', note: '', validFrom: '2021-08-01', validTo: null }
    await done(office.post('/api/units/CS-T02/exemptions', { version: unit.version, ...exempt }))
    const entry = await changedEntry(office, 'unit')
    expect(fieldsOf(entry)).toEqual([expect.stringMatching(/^不参评 →.*2021-08-01至取消为止/)])
    expect(entry).toMatchObject({ source: { label: '单位免考' }, effect: { units: [{ code: 'CS-T02' }] } })
    const days = [{ day: '2021-09-01', kind: 'rest', note: '台风停工' }]
    await done(office.patch('/api/working-calendar/2021', { version: 0, isComplete: false, days, reason }))
    const calendar = await changedEntry(office, 'calendar')
    expect(fieldsOf(calendar)).toEqual(['放假的工作日 →2021-09-01'])
    expect(calendar).toMatchObject({ source: { label: '修改工作日历' }, rows: [{ href: '/calendar?year=2021' }] })
  })
})
