import type { Circular, CircularDraft, CircularTemplateVersion } from '@mingkao/contract'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
let office: Visitor
let second: Visitor
let leader: Visitor
let dongsheng: Visitor

beforeAll(async () => {
  await loadDemo(app.deps)
  office = await app.signedIn('office', { name: '王主任' })
  second = await app.signedIn('office', { name: '林主任' })
  leader = await app.signedIn('leader')
  dongsheng = await app.signedIn('staff', { unit: 'CS-T07' })
})

type Failed = { message: string; fields: { path: string; message: string }[]; data: { currentVersion: number } }

async function thirdQuarter(visitor = office): Promise<CircularDraft> {
  const { body } = await visitor.get<Circular[]>('/api/circulars?period=2021Q3')
  return (await visitor.get<CircularDraft>(`/api/circulars/${body[0]?.id}/draft`)).body
}

const list = async () => (await office.get<CircularTemplateVersion[]>('/api/circular-templates')).body

function editOf({ id, version, template, issuance }: CircularDraft) {
  return { id, version, ...issuance, letterhead: template.letterhead, blocks: template.blocks }
}

const edit = (draft: CircularDraft, over: object, visitor = office) =>
  visitor.patch<CircularDraft & Failed>(`/api/circulars/${draft.id}`, { ...editOf(draft), ...over })

function reworded({ template }: CircularDraft, block: string, text: string) {
  return template.blocks.map((one) => (one.id === block ? { ...one, text } : one))
}

describe('2021年第三季度通报草稿', () => {
  it('数据取自本周期的检查结果，初稿期间注明征求意见稿；下期自查期限建议为12月30日', async () => {
    const draft = await thirdQuarter()
    expect(draft).toMatchObject({ kind: 'regular', state: 'draft', mark: '征求意见稿', stage: 'draft' })
    expect(draft.facts.publications).toBe(3157)
    expect(draft.facts.disclosures.zeroUnits.map(({ name }) => name).toSorted()).toEqual(
      ['城门镇', '盖山镇', '城管局', '工信局'].toSorted(),
    )
    expect(draft.issuance).toMatchObject({ issuer: '仓山区人民政府办公室', selfCheckDueOn: '2021-12-30' })
  })

  it('上期整改通知的问题写进复查：已整改、未整改、尚未复查分开；撤销的不算', async () => {
    await app.deps.db.pool.query(
      `with orders as (
         insert into rectification_orders (unit_id, period_id, title, issued_on, due_on, measures, issued_by, state)
         select id, '2021Q2', '整改通知', '2021-07-19', '2021-07-26', '限期整改', '王主任', s.state
           from units, (values ('accepted'), ('cancelled')) s (state) where code = 'CS-T07' returning id)
       insert into rectification_items (order_id, indicator, finding_id, problem_key, title, sentence, points, recheck)
       select o.id, 'monthly-quota', r.title, r.title, r.title, r.title, -2, r.recheck
         from orders o, (values ('5月', 'fixed'), ('6月', 'unfixed'), ('栏目', null)) r (title, recheck)`,
    )
    const { facts } = await thirdQuarter()
    expect(facts.rechecked.map(({ unit, title, outcome }) => [unit.name, title, outcome])).toEqual([
      ['东升街道', '5月', 'fixed'],
      ['东升街道', '6月', 'open'],
      ['东升街道', '栏目', 'unknown'],
    ])
    await app.deps.db.pool.query(`delete from rectification_orders where period_id = '2021Q2'`)
  })

  it('一个周期只有一份通报', async () => {
    const { status, body } = await office.post<Failed>('/api/circulars', { period: '2021Q3' })
    expect([status, body.message]).toEqual([422, expect.stringContaining('已有通报')])
  })

  it('文字可以改，数据项照旧；过时的版本不能保存', async () => {
    const draft = await thirdQuarter()
    const text = '各单位在区政府门户网站发布信息{{信息发布总数}}条，较好地完成了任务。'
    const blocks = reworded(draft, 'publications-total', text)
    const saved = await edit(draft, { blocks })
    expect(saved.body.template.blocks.find(({ id }) => id === 'publications-total')?.text).toBe(text)
    expect(saved.body.version).toBe(draft.version + 1)
    const stale = await edit(draft, { blocks }, second)
    expect([stale.status, stale.body.data.currentVersion]).toEqual([409, draft.version + 1])
  })

  it('手工填写的数字、单位和不认识的数据项都不能保存，逐段说明怎么改', async () => {
    const draft = await thirdQuarter()
    const typed = await edit(draft, { blocks: reworded(draft, 'publications-total', '全区发布信息3157条。') })
    expect(typed.status).toBe(422)
    expect(typed.body.fields).toEqual([
      { path: 'blocks.publications-total', message: expect.stringContaining('“3157”是手工填写的数字') },
    ])
    const named = await edit(draft, { blocks: reworded(draft, 'quota', '东升街道要加强信息发布。') })
    expect(named.body.fields[0]?.message).toContain('“东升街道”是手工填写的单位')
    const unknown = await edit(draft, { blocks: reworded(draft, 'quota', '共{{满意度}}。') })
    expect(unknown.body.fields[0]?.message).toContain('没有“满意度”这个数据项')
    expect((await thirdQuarter()).version).toBe(draft.version)
  })

  it('下载的 docx 由别的程序读出：标题下注明征求意见稿，数字和单位在各自的段落里', async () => {
    const draft = await thirdQuarter()
    const answer = await fetch(`${app.url}/api/circulars/${draft.id}/document.docx`, {
      headers: { cookie: office.cookie },
    })
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      '2021年第三季度通报（征求意见稿）.docx',
    )
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await answer.arrayBuffer()) })
    expect(value).toContain('（征求意见稿）')
    expect(value).toContain('发布信息3157条，较好地完成了任务')
    expect(value).toContain('未达到要求的镇街有：盖山镇、东升街道。')
    expect(value).toContain('附件1')
  })

  it('打印页自带样式，不运行任何脚本', async () => {
    const draft = await thirdQuarter()
    const { status, text, headers } = await office.get(`/api/circulars/${draft.id}/document.html`)
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toContain("style-src 'unsafe-inline'")
    expect(text).toContain('data-field="publications.total"')
    expect(text).not.toContain('<script')
  })

  it('经办人员看不到草稿，领导看得到；都改不了', async () => {
    const draft = await thirdQuarter(leader)
    expect((await dongsheng.get<Circular[]>('/api/circulars')).body.every(({ state }) => state === 'issued')).toBe(true)
    expect((await dongsheng.get(`/api/circulars/${draft.id}`)).status).toBe(404)
    expect((await dongsheng.get(`/api/circulars/${draft.id}/document.docx`)).status).toBe(404)
    expect((await dongsheng.get(`/api/circulars/${draft.id}/draft`)).status).toBe(403)
    expect((await edit(draft, {}, leader)).status).toBe(403)
  })

  it('没有定稿不能印发', async () => {
    const { id, version, factsHash } = await thirdQuarter()
    const { status, body } = await office.post<Failed>(`/api/circulars/${id}/issue`, {
      version,
      factsHash,
      documentNumber: '仓政办〔2021〕35号',
      issuedOn: '2021-10-11',
    })
    expect([status, body.message]).toEqual([422, expect.stringContaining('还没有定稿')])
  })
})

describe('通报模板', () => {
  it('随系统提供的不能改，复制成新版本再改；设为默认后新起草的用它', async () => {
    const [shipped] = await list()
    const words = { name: '仓山区季度通报', letterhead: '仓山区人民政府办公室文件', blocks: shipped?.blocks }
    const fixed = await office.patch<Failed>('/api/circular-templates/cangshan/1', { ...words, version: 1 })
    expect([fixed.status, fixed.body.message]).toEqual([422, expect.stringContaining('复制为新版本')])
    const copy = await office.post<CircularTemplateVersion>('/api/circular-templates', {
      template: 'cangshan',
      number: 1,
    })
    expect(copy.body).toMatchObject({ number: 2, isFixed: false, used: 0 })
    const saved = await office.patch<CircularTemplateVersion>('/api/circular-templates/cangshan/2', {
      ...words,
      version: 1,
    })
    expect(saved.body).toMatchObject({ letterhead: '仓山区人民政府办公室文件', version: 2 })
    const late = await office.patch('/api/circular-templates/cangshan/2', { ...words, version: 1 })
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('刚由您本人在另一处（修改通报模板）修改')])
    await office.post('/api/circular-templates/cangshan/2/default', { kind: 'regular' })
    expect((await list()).map(({ number, defaultFor }) => [number, defaultFor])).toEqual([
      [1, null],
      [1, 'correction'],
      [2, 'regular'],
    ])
  })

  it('模板里也不能手填数字；有通报用过就不能再改', async () => {
    const version = (await list()).find(({ number }) => number === 2)
    const blocks = version?.blocks.map((block) => (block.id === 'quota' ? { ...block, text: '每月十条以上。' } : block))
    const words = { name: '仓山区季度通报', letterhead: null, version: version?.version }
    const typed = await office.patch<Failed>('/api/circular-templates/cangshan/2', { ...words, blocks })
    expect(typed.body.fields[0]).toMatchObject({ path: 'blocks.quota' })
    const { status, body } = await office.post<Circular>('/api/circulars', { period: '2021Q4' })
    expect([status, body.state]).toEqual([200, 'draft'])
    const used = await office.patch<Failed>('/api/circular-templates/cangshan/2', { ...words, blocks: version?.blocks })
    expect([used.status, used.body.message]).toEqual([422, expect.stringContaining('已有通报用过')])
  })

  it('草稿可以删除，写明原因', async () => {
    const { body } = await office.get<Circular[]>('/api/circulars?period=2021Q4')
    const draft = body[0]
    const gone = await office.delete(`/api/circulars/${draft?.id}`, {
      version: draft?.version,
      reason: '季度还没有结束',
    })
    expect(gone.status).toBe(200)
    expect((await office.get<Circular[]>('/api/circulars?period=2021Q4')).body).toEqual([])
  })
})
