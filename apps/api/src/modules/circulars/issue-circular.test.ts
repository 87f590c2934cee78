import type { Circular, CircularDraft, CircularReading, Notification, PeriodDetail } from '@mingkao/contract'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../../clock.ts'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import { closeQuarter, correctQuarter } from '../../testing/close-quarter.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp({ clock: fixedClock('2021-10-18T10:00:00+08:00') })
const { db } = app.deps
let office: Visitor
let dongsheng: Visitor
let second: Visitor
let gaishan: Visitor
let id = 0

beforeAll(async () => {
  await loadDemo(app.deps)
  office = await app.signedIn('office', { name: '王主任' })
  dongsheng = await app.signedIn('staff', { unit: 'CS-T07', name: '小陈' })
  second = await app.signedIn('staff', { unit: 'CS-T07', name: '小林' })
  gaishan = await app.signedIn('staff', { unit: 'CS-T03', name: '小黄' })
  await closeQuarter(office, '2021Q3')
  id = (await list()).find(({ period }) => period === '2021Q3')?.id ?? 0
}, 120_000)

type Failed = { message: string; data: { current: CircularDraft } }
const readings = async () => (await office.get<CircularReading[]>(`/api/circulars/${id}/receipts`)).body
const list = async (visitor = office) => (await visitor.get<Circular[]>('/api/circulars')).body
const draftOf = async (circular: number) => (await office.get<CircularDraft>(`/api/circulars/${circular}/draft`)).body
const bytes = async (circular: number, format: string) => {
  const answer = await fetch(`${app.url}/api/circulars/${circular}/document.${format}`, {
    headers: { cookie: office.cookie },
  })
  return Buffer.from(await answer.arrayBuffer())
}

async function issue(circular: number, over: object = {}, who = office) {
  const { version, factsHash } = await draftOf(circular)
  return who.post<Circular & Failed>(`/api/circulars/${circular}/issue`, {
    version,
    factsHash,
    documentNumber: '仓政办〔2021〕35号',
    issuedOn: '2021-10-18',
    ...over,
  })
}

describe('演示区', () => {
  it('一季度、二季度的通报已经印发，三季度的正在起草', async () => {
    expect(
      (await list()).map(({ period, state, documentNumber, issuedOn }) => [period, state, documentNumber, issuedOn]),
    ).toEqual([
      ['2021Q3', 'draft', null, null],
      ['2021Q2', 'issued', '仓政办〔2021〕24号', '2021-07-19'],
      ['2021Q1', 'issued', '仓政办〔2021〕12号', '2021-04-19'],
    ])
  })
})

describe('印发', () => {
  it('文号写法不对、日期不合、文号已用、看过的数据有变，都不能印发', async () => {
    expect((await issue(id, { documentNumber: '仓政办[2021]35号' })).status).toBe(400)
    expect((await issue(id, { issuedOn: '2021-10-19' })).body.message).toBe('印发日期不能晚于今天。')
    expect((await issue(id, { issuedOn: '2021-10-07' })).body.message).toContain('不能早于检查时点')
    expect((await issue(id, { documentNumber: '仓政办〔2021〕24号' })).body.message).toContain('文号已用于')
    expect((await issue(id, { factsHash: 'x' })).status).toBe(409)
  })

  it('两人同时印发，只成一次', async () => {
    const other = await app.signedIn('office', { name: '李主任' })
    const answers = await Promise.all([issue(id), issue(id, {}, other)])
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409'])
    const issued = answers.find(({ status }) => status === 200)?.body
    expect(issued).toMatchObject({
      state: 'issued',
      documentNumber: '仓政办〔2021〕35号',
      units: 35,
    })
    const words = `这份通报刚由${issued?.issuedBy}印发，文号仓政办〔2021〕35号；您这次没有重复印发`
    expect(answers.find(({ status }) => status === 409)?.body.message).toContain(words)
    expect((await issue(id)).body.message).toContain(words)
    expect((await office.get<PeriodDetail>('/api/periods/2021Q3')).body.stage).toBe('issued')
  })

  it('每个单位的经办人员收到提醒', async () => {
    for (const visitor of [dongsheng, gaishan]) {
      const { body } = await visitor.get<{ rows: Notification[] }>('/api/notifications')
      expect(body.rows.find(({ kind }) => kind === 'circular')).toMatchObject({
        title: '印发通报（仓政办〔2021〕35号）',
        href: `/circulars/${id}`,
      })
    }
  })

  it('印发的文件写着文号前的日期和落款，没有草稿标记；数据库不许再改', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await bytes(id, 'docx') })
    expect(value).toContain('2021年10月18日')
    expect(value).toContain('共发布信息3157条')
    expect(value).not.toContain('稿）')
    await expect(db.pool.query(`update circulars set title = '改' where id = $1`, [id])).rejects.toThrow(
      'never changes',
    )
    await expect(db.pool.query(`delete from circular_files where circular_id = $1`, [id])).rejects.toThrow(
      'never change',
    )
    const [file] = (
      await db.pool.query<{ sha256: string; same: boolean }>(
        `select sha256, sha256 = encode(sha256(bytes), 'hex') as same from circular_files where circular_id = $1`,
        [id],
      )
    ).rows
    expect(file?.same).toBe(true)
  })

  it('已印发的不能再改文字', async () => {
    const { version, template, issuance } = await draftOf(id)
    const { status, body } = await office.patch<Failed>(`/api/circulars/${id}`, {
      version,
      ...issuance,
      letterhead: null,
      blocks: template.blocks,
    })
    expect([status, body.message]).toEqual([422, expect.stringContaining('更正通报')])
  })
})

describe('阅知', () => {
  it('经办人员读到通报，确认已阅；一个单位几个人都记着，第一个算数', async () => {
    expect((await dongsheng.get<Circular>(`/api/circulars/${id}`)).body).toMatchObject({
      ownReceipt: null,
      isConfirmed: false,
    })
    expect((await dongsheng.get(`/api/circulars/${id}/document.html`)).text).toContain('东升街道')
    await dongsheng.post(`/api/circulars/${id}/receipts`)
    await second.post(`/api/circulars/${id}/receipts`)
    await dongsheng.post(`/api/circulars/${id}/receipts`)
    const { body } = await second.get<Circular>(`/api/circulars/${id}`)
    expect(body).toMatchObject({ ownReceipt: { name: '小陈' }, isConfirmed: true, read: 1 })
    const row = (await readings()).find(({ unit }) => unit.code === 'CS-T07')
    expect(row?.receipts.map(({ name }) => name)).toEqual(['小陈', '小林'])
  })

  it('提醒没有确认的单位，一天一次；确认过的不再打扰', async () => {
    const units = ['CS-T07', 'CS-T03']
    const first = await office.post<{ reminded: string[] }>(`/api/circulars/${id}/reminders`, { units })
    expect(first.body.reminded).toEqual(['CS-T03'])
    const again = await office.post<{ reminded: string[] }>(`/api/circulars/${id}/reminders`, { units })
    expect(again.body.reminded).toEqual([])
    const { body } = await gaishan.get<{ rows: Notification[] }>('/api/notifications')
    expect(body.rows.filter(({ title }) => title.startsWith('请确认已阅通报'))).toHaveLength(1)
    const tomorrow = await buildApp({ db, clock: fixedClock('2021-10-19T10:00:00+08:00') })
    const next = await (
      await tomorrow.signedIn('office')
    ).post<{ reminded: string[] }>(`/api/circulars/${id}/reminders`, { units })
    expect(next.body.reminded).toEqual(['CS-T03'])
    expect((await readings()).find(({ unit }) => unit.code === 'CS-T03')?.reminded).toEqual([
      '2021-10-18',
      '2021-10-19',
    ])
  })
})

describe('更正通报', () => {
  it('定稿没有更正，就没有可更正的', async () => {
    const { status, body } = await office.post<Failed>(`/api/circulars/${id}/corrections`)
    expect([status, body.message]).toEqual([422, expect.stringContaining('没有新的更正版本')])
  })

  it('旧数据改了，已印发的一字不变；更正定稿之后，更正通报逐处对照', async () => {
    const before = await bytes(id, 'docx')
    const { rows } = await db.pool.query<{ id: string; version: number }>(
      `select p.id::text, p.version from publications p join units u on u.id = p.unit_id
        where u.code = 'CS-T07' and p.published_on between '2021-08-01' and '2021-08-31' limit 1`,
    )
    const withdrawn = await office.post(`/api/publications/${rows[0]?.id}/withdraw`, {
      version: rows[0]?.version,
      reason: '经核实为重复信息',
    })
    expect(withdrawn.status).toBe(200)
    await db.pool.query(`update publications set withdrawn_at = '2021-10-01 09:00+08' where id = $1`, [rows[0]?.id])
    expect((await draftOf(id)).facts.publications).toBe(3157)
    const corrected = await correctQuarter<PeriodDetail & Failed>(office, '2021Q3', '一条信息经核实为重复')
    expect([corrected.status, corrected.body.message]).toEqual([200, undefined])

    expect((await list()).map((one) => one.needsCorrection)).toEqual([true, false, false])
    const { body: draft } = await office.post<Circular>(`/api/circulars/${id}/corrections`)
    expect(draft).toMatchObject({ kind: 'correction', corrects: { id, documentNumber: '仓政办〔2021〕35号' } })
    const { facts } = await draftOf(draft.id)
    expect(facts.correction?.changes).toContainEqual({ place: '正文：信息发布总数', before: '3157', after: '3156' })
    expect(facts.correction?.changes.some(({ place }) => place.includes('东升街道：8月'))).toBe(true)
    expect((await office.post<Failed>(`/api/circulars/${id}/corrections`)).body.message).toContain('已有一份更正通报')

    const issued = await issue(draft.id, { documentNumber: '仓政办〔2021〕38号' })
    expect(issued.body).toMatchObject({ state: 'issued', kind: 'correction' })
    const { value } = await mammoth.extractRawText({ buffer: await bytes(draft.id, 'docx') })
    expect(value).toContain('（仓政办〔2021〕35号）部分内容有误')
    expect(value).toContain('信息发布总数由“3157”更正为“3156”')
    expect(value).toContain('更正对照表')
    expect((await bytes(id, 'docx')).equals(before)).toBe(true)
    expect((await list()).find((one) => one.id === id)).toMatchObject({
      needsCorrection: false,
      correctedBy: [{ id: draft.id, documentNumber: '仓政办〔2021〕38号' }],
    })
  })
})
