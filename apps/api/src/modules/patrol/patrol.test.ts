import type { Column, PatrolVisit, PatrolVisitDetail } from '@mingkao/contract'
import { afterAll, describe, expect, it } from 'vitest'
import { smallDistrict } from '../../testing/district.ts'
import { buildPatrolApp, patrolNow } from '../../testing/patrol-app.ts'
import { servePortal } from '../../testing/portal/serve-portal.ts'
import { runsRepository } from './runs.repository.ts'

const portal = await servePortal()
afterAll(portal.close)

const app = await buildPatrolApp(portal, {
  P1: '/xwdt/csyw/',
  P2: '/fpjz/',
  P3: '/nothing-here/',
  P4: 'http://no-such-host.invalid/',
  P5: '/fpxz/',
  P6: '/secret/',
  P7: null,
})
await smallDistrict(app.deps.db)
const { pool } = app.deps.db
await pool.query(
  `insert into column_assignments (column_id, unit_id, role, valid_from)
   select c.id, u.id, 'lead', '2021-01-01' from columns c, units u where c.code in ('P1', 'P3') and u.code = 'CS-T01'`,
)
const office = await app.signedIn('office', { name: '王主任' })
const run = await patrolNow(office, ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'])

type Rows = { rows: PatrolVisit[]; total: number }
const visits = async (query = '', id = run.id) =>
  (await office.get<Rows>(`/api/patrol/runs/${id}/visits?${query}`)).body.rows
const visitOf = async (code: string, id = run.id) => {
  const found = (await visits(`q=${code}`, id))[0]
  return (await office.get<PatrolVisitDetail>(`/api/patrol/visits/${found?.id}`)).body
}
const observations = async () =>
  (
    await pool.query<{ code: string; day: string | null; isBlank: boolean; at: string }>(
      `select c.code, o.last_updated_on::text as day, o.is_blank as "isBlank", o.observed_at::text as at
         from column_observations o join columns c on c.id = o.column_id join patrol_visits v on v.id = o.visit_id
        where o.kind = 'patrol' and v.run_id = $1 order by c.code`,
      [run.id],
    )
  ).rows

const codes = async (query: string) => (await visits(query)).map(({ column }) => column.code)

describe('一轮巡检', () => {
  it('各种结果分开数，加起来是全部', () => {
    expect(run).toMatchObject({ state: 'done', trigger: 'manual', createdBy: '王主任' })
    expect(run.counts).toEqual({
      total: 7,
      waiting: 0,
      found: 1,
      empty: 1,
      failed: 5,
      unreachable: 2,
      notVisited: 2,
      unreadable: 1,
      dropped: 0,
      withNewItems: 0,
    })
  })

  it('看到的写成栏目的观察，时间是业务时钟的；没看到的什么也不写', async () => {
    expect(await observations()).toEqual([
      { code: 'P1', day: '2021-10-08', isBlank: false, at: '2021-10-11 01:00:00+00' },
      { code: 'P2', day: null, isBlank: true, at: '2021-10-11 01:00:00+00' },
    ])
  })

  it('不详的栏目因此有了更新日期；打不开的栏目仍是不详，不是超期', async () => {
    const columns = (await office.get<{ columns: Column[] }>('/api/columns')).body.columns
    const stateOf = (code: string) => columns.find((column) => column.code === code)?.state
    expect(['P1', 'P2', 'P3', 'P4', 'P5'].map(stateOf)).toEqual(['fresh', 'blank', 'unknown', 'unknown', 'unknown'])
  })

  it('失败有短名和一句话', async () => {
    const labels = (await visits('result=failed')).map(({ column, failure }) => [
      column.code,
      failure?.group,
      failure?.label,
    ])
    expect(labels).toEqual([
      ['P3', 'unreachable', '页面打不开'],
      ['P4', 'unreachable', '域名不存在'],
      ['P5', 'unreadable', '没有日期'],
      ['P6', 'not-visited', '网站不允许'],
      ['P7', 'not-visited', '没有网址'],
    ])
    expect((await visitOf('P3')).failure?.sentence).toContain('404')
  })

  it('按结果、责任单位、文字筛选', async () => {
    expect(await codes('result=unreachable')).toEqual(['P3', 'P4'])
    expect(await codes('result=empty')).toEqual(['P2'])
    expect(await codes('result=waiting')).toEqual([])
    expect(await codes('unit=CS-T01')).toEqual(['P1', 'P3'])
    expect(await codes('q=%25')).toEqual([])
  })

  it('佐证齐全：时间、状态、校验值、条目、页面文字', async () => {
    const visit = await visitOf('P1')
    expect(visit).toMatchObject({
      status: 200,
      source: 'page',
      url: `${portal.url}/xwdt/csyw/`,
      change: 'first',
      itemCount: 4,
    })
    expect(visit.contentHash).toMatch(/^[\da-f]{64}$/)
    expect(visit.items[0]).toMatchObject({ title: '我区召开国庆节后第一次疫情防控工作调度会', day: '2021-10-08' })
    expect(visit.excerpt).toContain('仓山区举行烈士纪念日公祭活动')
    expect(visit.lead).toMatchObject({ code: 'CS-T01' })
  })

  it('操作日志里有开始、结束和每一次观察', async () => {
    const { rows } = await pool.query<{ action: string; count: number }>(
      `select action, count(*)::int as count from audit_entries where entity in ('patrol-run', 'column-observation') group by action order by action`,
    )
    expect(rows).toEqual([
      { action: 'finish-patrol', count: 1 },
      { action: 'observe-column', count: 2 },
      { action: 'start-patrol', count: 1 },
    ])
  })
})

const list = (items: string) => `<html><body><ul>${items}</ul></body></html>`
const item = (id: number, day: string) => `<li><a href="/again/${id}.html">第${id}条工作动态信息</a> ${day}</li>`
const change = async () => visitOf('P1', (await patrolNow(office, ['P1'])).id)

describe('再巡一轮', () => {
  it('没有变动、有变动但没有新信息、有新信息，分得清', async () => {
    expect(await change()).toMatchObject({ change: 'unchanged', newItems: 0 })
    portal.answer('/xwdt/csyw/', { body: list(item(1, '2021-10-09')) })
    expect(await change()).toMatchObject({ change: 'new-items', newItems: 1, newestOn: '2021-10-09' })
    portal.answer('/xwdt/csyw/', { body: list(`${item(1, '2021-10-09')}<li>今日访问量 4182</li>`) })
    expect(await change()).toMatchObject({ change: 'changed', newItems: 0 })
    portal.answer('/xwdt/csyw/', { status: 500 })
    expect(await change()).toMatchObject({ change: null, outcome: 'failed', newestOn: null })
  })

  it('一次打不开不推翻上一次看到的', async () => {
    const { body } = await office.get<Column>('/api/columns/P1')
    expect(body).toMatchObject({ state: 'fresh', lastUpdatedOn: '2021-10-09' })
  })
})

describe('谁能看', () => {
  it('经办人员看本单位栏目的历次访问，别的单位的不行', async () => {
    const staff = await app.signedIn('staff', { unit: 'CS-T01' })
    const { body } = await staff.get<Rows>('/api/patrol/columns/P1/visits')
    expect(body.total).toBe(5)
    expect(await staff.get(`/api/patrol/visits/${body.rows[0]?.id}`)).toMatchObject({ status: 200 })
    expect(await staff.get('/api/patrol/columns/P2/visits')).toMatchObject({ status: 403 })
    expect(await staff.get(`/api/patrol/visits/${(await visitOf('P2')).id}`)).toMatchObject({ status: 403 })
    expect(await staff.get('/api/patrol/columns/nix/visits')).toMatchObject({ status: 404 })
  })
})

describe('保留期限', () => {
  it('过了期限的访问去掉，栏目最后一次读到的留着作比较，看到过的更新日期仍在', async () => {
    const { repository, old } = { repository: runsRepository(pool), old: run.id }
    expect(await repository.sweep(730)).toBe(0)
    await pool.query(`update patrol_runs set created_at = now() - interval '731 days'`)
    const dates = () => pool.query(`select count(*)::int as n from column_observations where kind = 'patrol'`)
    const before = (await dates()).rows
    expect(await repository.sweep(730)).toBeGreaterThan(0)
    expect((await dates()).rows).toEqual(before)
    const { rows } = await pool.query(
      `select c.code from patrol_visits v join columns c on c.id = v.column_id order by c.code`,
    )
    expect(rows).toEqual([{ code: 'P1' }, { code: 'P2' }])
    expect((await visits('', old)).length).toBeLessThan(7)
  })
})
