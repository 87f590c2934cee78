import { createHash } from 'node:crypto'
import type { Evidence, Standing } from '@mingkao/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../demo/load-demo.ts'
import { buildApp } from '../../testing/build-app.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { assessFacts, assessmentsRepository } from '../assessments/index.ts'
import { closingOf, periodStage } from './index.ts'

const app = await buildApp()
const { db, clock } = app.deps
let leader: Visitor

beforeAll(async () => {
  await loadDemo(app.deps)
  leader = await app.signedIn('leader')
})

/** Long answers are compared by their sum: what differs would fill the screen. */
const bytes = async (path: string) =>
  createHash('sha256')
    .update((await leader.get(`/api${path}`)).text)
    .digest('hex')
const standing = async (period: string, code = 'CS-T01') =>
  (await leader.get<Standing>(`/api/units/${code}/standing?period=${period}`)).body
const evidenceOf = ({ indicators }: Standing): Evidence[] =>
  indicators.flatMap(({ findings }) => findings.flatMap(({ evidence }) => evidence))
const withoutToday = (found: Standing) => ({ ...found, thisMonth: null })

/** Everything that could move a score is changed behind the quarter's back. */
const UPHEAVAL = [
  `update publications set title = '改过的标题' where published_on between '2021-04-01' and '2021-06-30'`,
  `update publications set withdrawn_at = '2021-05-01' where published_on between '2021-06-01' and '2021-06-15'`,
  `delete from publications where published_on between '2021-04-01' and '2021-04-10'`,
  `update columns set url = 'https://example.invalid/', category = '动态要闻', path = path || '（改）'`,
  `update disclosures set title = '改过的文件', disclosed_on = '2021-06-30' where disclosed_on between '2021-04-01' and '2021-06-30'`,
  `update units set short_name = short_name || '（改）', group_name = '镇街'`,
  `update new_media_accounts set name = '改过的账号'`,
  `update periods set data_as_of = '2021-12-31', ends_on = '2021-05-31' where id = '2021Q2'`,
]

describe('定稿的考核周期', () => {
  it('演示数据：前两季度已通报，第三季度是初稿，其余进行中', async () => {
    const stages = await Promise.all(
      ['2021Q1', '2021Q2', '2021Q3', '2021Q4', '2021'].map(async (id) => (await periodStage(db.pool, id)).stage),
    )
    expect(stages).toEqual(['issued', 'issued', 'draft', 'open', 'open'])
    expect(await periodStage(db.pool, '2021Q3')).toMatchObject({
      draftedAt: new Date('2021-10-09T09:00:00+08:00'),
      appealsUntil: new Date('2021-10-13T23:59:59.999+08:00'),
      closing: null,
    })
  })

  it('读出来的与定稿时按数据算出来的一字不差', async () => {
    const frozen = await closingOf(db.pool, '2021Q2')
    const fresh = await assessFacts(assessmentsRepository(db.pool), '2021Q2', new Date('2021-07-14T10:00:00+08:00'))
    for (const part of ['district', 'ledgers', 'results', 'columns', 'scheme', 'occasion', 'period'] as const) {
      expect(JSON.stringify(plain(frozen[part]))).toBe(JSON.stringify(plain(fresh[part])))
    }
  })

  it('后来怎么改、怎么撤，排名、得分、依据、佐证都还是原来的字节', async () => {
    const paths = ['/rankings?period=2021Q2', '/periods/2021Q2/summary', '/units/CS-T01/standing/basis?period=2021Q2']
    const before = await Promise.all(paths.map(bytes))
    const ownBefore = withoutToday(await standing('2021Q2'))
    const titles = evidenceOf(await standing('2021Q2')).map(({ label }) => label)
    expect(titles.length).toBeGreaterThan(20)
    for (const change of UPHEAVAL) await db.pool.query(change)
    expect(await Promise.all(paths.map(bytes))).toEqual(before)
    const after = await standing('2021Q2')
    expect(JSON.stringify(withoutToday(after))).toBe(JSON.stringify(ownBefore))
    expect(evidenceOf(after).map(({ label }) => label)).toEqual(titles)
    const june = after.indicators.flatMap(({ findings }) => findings).find(({ id }) => id === 'monthly-quota/2021-06')
    expect(june?.evidence).toHaveLength(june?.actual ?? -1)
    const fresh = await assessFacts(assessmentsRepository(db.pool), '2021Q2', clock.now())
    expect(fresh.district).not.toEqual((await closingOf(db.pool, '2021Q2')).district)
  })

  it('数据库不让改、不让删', async () => {
    for (const table of ['period_closings', 'period_closing_evidence']) {
      await expect(db.pool.query(`delete from ${table}`)).rejects.toThrow('never changed')
    }
    await expect(db.pool.query(`update period_closings set hash = 'x'`)).rejects.toThrow('never changed')
    await expect(db.pool.query(`update period_closing_evidence set label = 'x'`)).rejects.toThrow('never changed')
    const forged = `insert into period_closings (period_id, version, closed_at, closed_by_name, gates, content, hash)
      values ('2021Q2', 2, now(), '某人', '[]', '{}', repeat('0', 64))`
    await expect(db.pool.query(forged)).rejects.toThrow('hash_check')
  })

  it('绕过数据库改了内容的，读的时候说出来，不拿来用', async () => {
    await db.pool.query(`alter table period_closings drop constraint period_closings_hash_check`)
    await db.pool.query(`alter table period_closings disable trigger closings_stand`)
    await db.pool.query(
      `update period_closings set content = replace(content, '合格', '不合格') where period_id = '2021Q1'`,
    )
    await expect(closingOf(db.pool, '2021Q1')).rejects.toThrow('与定稿时的校验值不符')
  })
})

function plain(part: unknown): unknown {
  return part instanceof Map ? [...part] : part
}
