import type { Import } from '@mingkao/contract'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildImportApp } from '../../testing/import-app.ts'
import { buildApp } from '../../testing/build-app.ts'
import { finishedImport, uploadSheet } from '../../testing/upload-sheet.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { workOnImports } from './index.ts'

const app = await buildImportApp()
const idle = await buildApp()
const { pool } = app.deps.db
let office: Visitor

beforeAll(async () => {
  office = await app.signedIn('office')
  await idle.deps.db.pool.query(`insert into units (code, short_name, full_name, group_name, protocol_order, valid_from)
    values ('T01', '东升街道', '东升街道办事处', '镇街', 1, '2021-01-01')`)
})
beforeEach(async () => {
  await pool.query('truncate publications, imports restart identity cascade')
})

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `题${index},http://a.gov.cn/${index},东升街道,2021-10-10`)
const sheet = (count: number) => ['标题,链接,发布单位,发布时间', ...lines(count)].join('\n')

/** Transactions that are open besides the blocker's own. */
async function othersAtWork(blocker: number): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
      where datname = current_database() and xact_start is not null and pid not in (pg_backend_pid(), $1)
        and application_name = 'mingkao'`,
    [blocker],
  )
  return rows[0]?.n ?? 0
}

/** Reads a stream of events to its end. */
async function follow(url: string, cookie: string, id: string): Promise<Import[]> {
  const response = await fetch(`${url}/api/imports/${id}/events`, { headers: { cookie } })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const text = await response.text()
  return text.split('\n\n').flatMap((block) => {
    const data = /^event: import\ndata: (.*)$/m.exec(block)?.[1]
    return data === undefined ? [] : [JSON.parse(data)]
  })
}

describe('进度', () => {
  it('当即说现状，之后每有变化就说，到结束为止', async () => {
    const { body } = await uploadSheet(office, 'publications', sheet(30_000))
    const events = await follow(app.url, office.cookie, body.id)
    expect(events[0]?.id).toBe(body.id)
    expect(events.at(-1)).toMatchObject({ state: 'done', counts: { read: 30_000 } })
    expect(events.slice(0, -1).every(({ state }) => state === 'running')).toBe(true)
  })

  it('已经结束的批次，说一次就完', async () => {
    const { body } = await uploadSheet(office, 'publications', sheet(1))
    await finishedImport(office, body.id)
    expect(await follow(app.url, office.cookie, body.id)).toHaveLength(1)
  })
})

describe('取消', () => {
  it('排队时取消：不再执行，什么也没写，跟着看的人立刻知道', async () => {
    const person = await idle.signedIn('office')
    const { body } = await uploadSheet(person, 'publications', sheet(3), { mode: 'commit' })
    const following = follow(idle.url, person.cookie, body.id)
    const answer = await person.post<Import>(`/api/imports/${body.id}/cancel`)
    expect(answer.body.state).toBe('cancelled')
    expect((await following).at(-1)?.state).toBe('cancelled')
    await workOnImports(idle.deps)
    await vi.waitFor(
      async () => {
        const { rows } = await idle.deps.db.pool.query(`select state from jobs.job where name = 'run-import'`)
        expect(rows.every(({ state }) => state === 'completed')).toBe(true)
      },
      { timeout: 15_000 },
    )
    const { rows } = await idle.deps.db.pool.query('select count(*)::int as n from publications')
    expect(rows).toEqual([{ n: 0 }])
    expect((await person.post(`/api/imports/${body.id}/cancel`)).status).toBe(409)
  }, 30_000)

  it.each(['读取表格', '核对数据', '写入数据'])(
    '正在%s时取消：停下，什么也没写',
    async (phase) => {
      // Whoever holds the target's rows keeps the import at the stage in question.
      const blocker = await pool.connect()
      await blocker.query('begin')
      const [{ pid }] = (await blocker.query('select pg_backend_pid() as pid')).rows
      if (phase === '写入数据') await blocker.query('lock table publications in share mode')
      if (phase === '核对数据') await blocker.query('lock table unit_aliases in access exclusive mode')
      const { body } = await uploadSheet(office, 'publications', sheet(phase === '读取表格' ? 150_000 : 10), {
        mode: 'commit',
      })
      try {
        await vi.waitFor(
          async () => {
            const { rows } = await pool.query(`select progress ->> 'phase' as phase from imports where id = $1`, [
              body.id,
            ])
            expect(rows).toEqual([{ phase }])
          },
          { timeout: 15_000, interval: 10 },
        )
        expect((await office.post(`/api/imports/${body.id}/cancel`)).status).toBe(200)
        await vi.waitFor(
          async () => {
            expect(await othersAtWork(pid)).toBe(0)
          },
          { timeout: 15_000, interval: 20 },
        )
      } finally {
        await blocker.query('rollback')
        blocker.release()
      }
      expect((await office.get<Import>(`/api/imports/${body.id}`)).body.state).toBe('cancelled')
      const { rows } = await pool.query(
        'select (select count(*)::int from publications) as rows, (select count(*)::int from import_changes) as notes',
      )
      expect(rows).toEqual([{ rows: 0, notes: 0 }])
    },
    40_000,
  )
})
