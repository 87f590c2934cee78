import type { PatrolRun } from '@mingkao/contract'
import { pino } from 'pino'
import { afterAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { buildPatrolApp, HERE, waitForRun } from '../../testing/patrol-app.ts'
import { servePortal } from '../../testing/portal/serve-portal.ts'
import { startDailyRun } from './start-run.ts'
import { workOnRun } from './work-on-run.ts'

const portal = await servePortal()
afterAll(portal.close)
const PATHS = Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`S${index + 10}`, `/share/${index}/`]))
for (const path of Object.values(PATHS)) {
  portal.answer(path, { body: `<ul><li><a href="1.html">第一条工作动态信息</a> 2021-10-08</li></ul>` })
}

const app = await buildPatrolApp(portal, { ...PATHS, SILENT: '/silent/' }, { isWorking: false })
await app.deps.db.pool.query(
  `insert into patrol_settings (column_id, is_enabled) select id, false from columns where code = 'SILENT'`,
)
const office = await app.signedIn('office')
const { clock, db } = app.deps
const log = pino({ level: 'silent' })
const go = (runId: string, signal = new AbortController().signal, patrol = HERE) =>
  workOnRun({ db, clock, log, patrol, leaseMs: 1500 }, runId, signal)
const start = async (columns?: string[]) => (await office.post<PatrolRun>('/api/patrol/runs', { columns })).body
const askedFor = (path: string) => portal.asked.filter((asked) => asked === path).length

describe('几个进程一起巡检', () => {
  it('每个栏目只访问一次，关闭巡检的栏目不访问', async () => {
    const { id, counts } = await start()
    expect(counts.total).toBe(24)
    await Promise.all([go(id), go(id), go(id)])
    expect(await waitForRun(office, id)).toMatchObject({ state: 'done', counts: { found: 24, waiting: 0 } })
    expect(Object.values(PATHS).map(askedFor)).toEqual(Array.from({ length: 24 }, () => 1))
  })

  it('同一时间只有一轮；第二次开始，告诉他正在进行的是哪一轮', async () => {
    const { id } = await start()
    expect(await office.post('/api/patrol/runs', {})).toMatchObject({
      status: 409,
      body: { message: '已有一轮巡检正在进行，请等它结束，或先取消。', data: { current: { id } } },
    })
    await startDailyRun({ db, clock, jobs: app.deps.jobs })
    expect((await office.get<{ total: number }>('/api/patrol/runs')).body.total).toBe(2)
    await go(id)
  })

  it('一个进程停下，它手上的由别的进程接着访问', async () => {
    const { id } = await start(['S10', 'SILENT'])
    const stopping = new AbortController()
    const stopped = go(id, stopping.signal)
    await expect.poll(() => askedFor('/silent/')).toBe(1)
    stopping.abort()
    await expect(stopped).rejects.toThrow()
    portal.answer('/silent/', { status: 404 })
    await go(id)
    expect(await waitForRun(office, id)).toMatchObject({ counts: { found: 1, unreachable: 1 } })
  })

  it('一个进程突然消失，等它的时限过了，别的进程接手', async () => {
    const { id } = await start(['S10', 'S11'])
    await db.pool.query(
      `update patrol_visits set state = 'visiting', taken_by = gen_random_uuid(), taken_until = now() + interval '1 second'
        where run_id = $1 and column_id = (select id from columns where code = 'S10')`,
      [id],
    )
    await go(id)
    expect(await waitForRun(office, id)).toMatchObject({ state: 'done', counts: { found: 2 } })
  })

  it('取消：看到的留下，没访问的不再访问', async () => {
    portal.answer('/share/0/', { body: `<ul><li><a href="1.html">第一条工作动态信息</a> 2021-10-08</li></ul>` })
    const { id } = await start()
    expect(await office.post(`/api/patrol/runs/${id}/cancel`)).toMatchObject({
      status: 200,
      body: { state: 'cancelled', counts: { dropped: 24, waiting: 0 } },
    })
    await go(id)
    expect((await waitForRun(office, id)).counts.dropped).toBe(24)
    expect(await office.post(`/api/patrol/runs/${id}/cancel`)).toMatchObject({ status: 409 })
  })

  it('对一个网站不急：两个进程一起，间隔也不短于规定的', async () => {
    const { id } = await start(['S10', 'S11', 'S12', 'S13', 'S14', 'S15'])
    const from = portal.asked.length
    const slow = { ...HERE, intervalMs: 120 }
    const signal = new AbortController().signal
    await Promise.all([go(id, signal, slow), go(id, signal, slow)])
    const pages = portal.times.slice(from).filter((_, index) => portal.asked[from + index] !== '/robots.txt')
    const gaps = pages.slice(1).map((time, index) => time - (pages[index] ?? 0))
    expect(pages).toHaveLength(6)
    expect(Math.min(...gaps)).toBeGreaterThan(60)
  })
})

describe('没有可访问的', () => {
  it('没有栏目就说没有栏目', async () => {
    const empty = await buildApp()
    const answer = await (await empty.signedIn('office')).post('/api/patrol/runs', {})
    expect(answer).toMatchObject({ status: 422, body: { message: '没有可以巡检的栏目，请先登记栏目和网址。' } })
  })
})
