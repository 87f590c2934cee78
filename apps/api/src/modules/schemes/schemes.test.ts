import type { Rankings, SchemeDetail, SchemeOutlook, SchemeRow, Standing } from '@mingkao/contract'
import { cangshan2021, readScheme, type Scheme, schemeSchema, withValueAt } from '@mingkao/rules'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { smallDistrict } from '../../testing/district.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
const { db } = app.deps
const FIRST = 'cangshan-2021-v1'
const reason = '区政府办公室研究同意'

let office: Visitor
let second: Visitor
let staff: Visitor

beforeEach(async () => {
  await emptyDatabase(db)
  await smallDistrict(db)
  office = await app.signedIn('office', { name: '王主任' })
  second = await app.signedIn('office', { name: '李科长' })
  staff = await app.signedIn('staff', { unit: 'CS-T01' })
})

async function drafted(): Promise<SchemeDetail> {
  const { status, body, text } = await office.post<SchemeDetail>('/api/schemes', {})
  expect([status, text]).toEqual([200, text])
  return body
}

function edited({ scheme }: SchemeDetail, path: string, value: unknown): Scheme {
  return schemeSchema.parse(withValueAt(scheme, path.split('/'), value))
}

const save = ({ id, revision }: SchemeDetail, scheme: unknown, who = office) =>
  who.patch<SchemeDetail & { message: string; fields: { path: string; message: string }[] }>(`/api/schemes/${id}`, {
    revision,
    scheme,
  })

const publish = ({ id, revision }: SchemeDetail, from: string) =>
  office.post<SchemeDetail & { message: string }>(`/api/schemes/${id}/publish`, { revision, from, reason })

const list = async (who = office) =>
  (await who.get<SchemeRow[]>('/api/schemes')).body.map(({ version, standing, effectiveFrom, effectiveTo }) => [
    version,
    standing,
    effectiveFrom,
    effectiveTo,
  ])

const standing = async (period: string) =>
  (await office.get<Standing>(`/api/units/CS-T01/standing?period=${period}`)).body

describe('草稿', () => {
  it('由上一版新建，改一处存一次，沿革里写明改了什么；删除后没有了', async () => {
    const draft = await drafted()
    expect(draft).toMatchObject({ state: 'draft', version: 2, revision: 1, basedOn: { id: FIRST, version: 1 } })
    const raised = edited(draft, 'indicators/disclosure/none/value', 6)
    const saved = await save(draft, raised)
    expect(saved.status).toBe(200)
    expect(saved.body).toMatchObject({
      revision: 2,
      changedBy: '王主任',
      scheme: { indicators: { disclosure: { none: { value: 6 } } } },
    })
    expect(saved.body.history.at(-1)).toMatchObject({
      action: 'save-scheme',
      changes: [{ section: '主动公开', title: '周期内没有主动公开的扣分', before: '5分', after: '6分' }],
    })
    expect((await office.delete(`/api/schemes/${draft.id}`, { revision: 2 })).status).toBe(200)
    expect((await office.get(`/api/schemes/${draft.id}`)).status).toBe(404)
  })

  it('满分合计不是100分的不保存，指明是哪一处；编号和版本号不由草稿自己说', async () => {
    const draft = await drafted()
    const wrong = withValueAt(draft.scheme, ['weights', 'value', 'disclosure'], 11)
    const refused = await save(draft, wrong)
    expect(refused.status).toBe(422)
    expect(refused.body.fields).toEqual([
      {
        path: 'scheme.weights.value',
        message: '总分与排名 · 各项指标满分 · 取值：六项指标的满分合计应为100分，现为101分',
      },
    ])
    const saved = await save(draft, { ...draft.scheme, id: 'other', version: 9 })
    expect(saved.body.scheme).toMatchObject({ id: draft.id, version: 2 })
  })

  it('两人同时改：后存的看到前一人的版本', async () => {
    const draft = await drafted()
    await save(draft, edited(draft, 'note', '李科长改过'), second)
    const stale = await save(draft, edited(draft, 'note', '王主任改过'))
    expect(stale.status).toBe(409)
    expect(stale.body).toMatchObject({
      data: { currentVersion: 2, current: { changedBy: '李科长', scheme: { note: '李科长改过' } } },
    })
  })

  it('单位看得到发布了的方案，看不到草稿', async () => {
    const draft = await drafted()
    expect(await list(staff)).toEqual([[1, 'inForce', '2021-01-01', null]])
    expect((await staff.get(`/api/schemes/${draft.id}`)).status).toBe(404)
    expect((await staff.get(`/api/schemes/${FIRST}`)).status).toBe(200)
  })
})

describe('发布', () => {
  it('自某日起施行，前一版施行到前一天，不留空档；已检查的季度不变', async () => {
    const before = await standing('2021Q3')
    const draft = await drafted()
    const saved = (await save(draft, edited(draft, 'indicators/disclosure/none/value', 6))).body
    const published = await publish(saved, '2022-01-01')
    expect(published.status).toBe(200)
    expect(published.body).toMatchObject({ state: 'published', standing: 'upcoming', reason, publishedBy: '王主任' })
    expect(await list()).toEqual([
      [2, 'upcoming', '2022-01-01', null],
      [1, 'inForce', '2021-01-01', '2021-12-31'],
    ])
    expect(await standing('2021Q3')).toEqual(before)
    const bell = await staff.get<{ rows: { title: string }[] }>('/api/notifications')
    expect(JSON.stringify(bell.body)).toContain('考核方案 v2 自2022年1月1日起施行')
  })

  it('今天起施行的，进行中的季度立即按它算，以往的不动', async () => {
    const draft = await drafted()
    const saved = (await save(draft, edited(draft, 'note', '新方案'))).body
    expect((await publish(saved, '2021-10-11')).status).toBe(200)
    expect([(await standing('2021Q3')).scheme.version, (await standing('2021Q4')).scheme.version]).toEqual([1, 2])
  })

  it('已检查过的日子不能再换方案，说明是哪一期、最早是哪天', async () => {
    const { body } = await publish(await drafted(), '2021-10-08')
    expect(body.message).toBe(
      '2021年第三季度（2021年10月8日检查）已经检查，不能再换方案；施行日期最早为2021年10月9日。',
    )
    expect((await publish(await drafted(), '2021-01-01')).body.message).toContain('v1 自2021年1月1日起施行')
  })

  it('取值与所引原文不一致的先改依据', async () => {
    const draft = await drafted()
    const saved = (await save(draft, edited(draft, 'indicators/monthly-quota/minimumPerMonth/value', 12))).body
    const refused = await publish(saved, '2022-01-01')
    expect([refused.status, refused.body.message]).toEqual([422, '有 1 处取值与原文不一致，请先改好依据再发布。'])
    const local = { kind: 'local', reason: '提高要求', decidedOn: '2021-10-11' }
    const mended = (await save(saved, edited(saved, 'indicators/monthly-quota/minimumPerMonth/source', local))).body
    expect((await publish(mended, '2022-01-01')).status).toBe(200)
  })

  it('发布前先看影响：接替谁、哪些周期照旧、哪些按新方案', async () => {
    const draft = await drafted()
    const { body } = await office.get<SchemeOutlook>(`/api/schemes/${draft.id}/outlook?from=2022-01-01`)
    expect(body).toMatchObject({
      refusal: null,
      earliest: '2021-10-09',
      version: 2,
      supersedes: { id: FIRST, version: 1, lastDay: '2021-12-31' },
      periods: [
        { period: '2021Q3', becomes: 'kept' },
        { period: '2021Q4', becomes: 'open' },
      ],
    })
  })

  it('两份草稿先后发布，版本号按发布的先后', async () => {
    const [two, three] = [await drafted(), await drafted()]
    await publish(three, '2022-01-01')
    const late = await publish(two, '2023-01-01')
    expect([late.body.version, late.body.scheme['version']]).toEqual([4, 4])
    expect((await list()).map(([version]) => version)).toEqual([4, 3, 1])
  })

  it('发布后不能改、不能删、不能再发布；数据库也不答应', async () => {
    const published = (await publish(await drafted(), '2022-01-01')).body
    expect((await save(published, published.scheme)).status).toBe(422)
    expect((await office.delete(`/api/schemes/${published.id}`, { revision: published.revision })).status).toBe(422)
    expect((await publish(published, '2023-01-01')).status).toBe(422)
    const change = (sql: string) => db.pool.query(sql, [published.id])
    await expect(change(`update schemes set content = content || '{"note":"x"}' where id = $1`)).rejects.toThrow(
      'never changes',
    )
    await expect(change(`update schemes set reason = 'x' where id = $1`)).rejects.toThrow('never changes')
    await expect(change(`update schemes set state = 'draft' where id = $1`)).rejects.toThrow('never changes')
    await expect(change(`delete from schemes where id = $1`)).rejects.toThrow('never deleted')
    await expect(
      change(`update schemes set state = 'superseded', effective_to = '2022-06-01' where id = $1`),
    ).rejects.toThrow('without a scheme')
    const shorter = `update schemes set effective_to = '2021-12-01' where id = '${FIRST}'`
    await expect(db.pool.query(shorter)).rejects.toThrow('never changes')
  })
})

describe('确认有效期', () => {
  it('过了确认有效期的取值，周期和方案页都提示', async () => {
    const draft = await drafted()
    const saved = (await save(draft, edited(draft, 'confirmedUntil', '2021-10-10'))).body
    await publish(saved, '2021-10-11')
    const { scheme } = await standing('2021Q4')
    expect(scheme.lapsed).toMatchObject({ until: '2021-10-10' })
    expect(scheme.lapsed?.values).toBeGreaterThan(40)
    expect((await office.get<Rankings>('/api/rankings?period=2021Q3')).body.scheme.lapsed).toBeNull()
    const { body } = await office.get<SchemeRow[]>('/api/schemes')
    expect(body[0]?.uses).toMatchObject([{ period: '2021Q4', isLive: true, lapsed: scheme.lapsed?.values }])
  })
})

describe('影响预览所需的台账', () => {
  it('一次给全：全部单位的台账、检查时点、现行方案、随方案走的栏目；规则一算与服务器相同', async () => {
    const { status, body } = await office.get<{ ledgers: unknown[]; following: string[]; scheme: unknown }>(
      '/api/scheme-impact?period=2021Q3',
    )
    expect(status).toBe(200)
    expect(body.ledgers).toHaveLength(2)
    expect(body.following).toEqual(['C0101', 'C0102', 'C0103', 'C09'])
    expect(readScheme(body.scheme).scheme).toEqual(cangshan2021)
    expect((await office.get('/api/scheme-impact')).status).toBe(400)
    expect((await office.get('/api/scheme-impact?period=1999Q1')).status).toBe(404)
  })
})
