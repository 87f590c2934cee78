import type { Circular, CircularDraft, PeriodDetail } from '@mingkao/contract'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeQuarter } from '../testing/close-quarter.ts'
import { ask, connect, newDataDir } from '../testing/data-folder.ts'
import { endAll, type StartedProcess, startServer } from '../testing/start-process.ts'
import { openVisitor, type Visitor } from '../testing/visitor.ts'

afterEach(endAll)

/** The appeals of the third quarter are over. */
const CLOCK = '2021-10-14T09:00:00+08:00'
const NUMBER = '仓政办〔2021〕35号'

type Served = { server: StartedProcess; admin: Visitor }

async function serve(dataDir: string): Promise<Served> {
  const server = startServer({ env: { DATA_DIR: dataDir, DEMO: '1', CLOCK } })
  await server.says('明考已启动')
  const address = server.output().match(/http:\/\/localhost:\d+/)?.[0] ?? ''
  const answer = await openVisitor(address).post('/api/auth/sign-in/username', {
    username: 'admin',
    password: 'Cangshan#2021',
  })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return { server, admin: openVisitor(address, cookies.join('; ')) }
}

/** Kills the server while what it does waits for this table, half of it written. The database runs on. */
async function killAt(
  dataDir: string,
  table: string,
  server: StartedProcess,
  act: () => Promise<unknown>,
): Promise<void> {
  const holder = await connect(dataDir)
  await holder.query(`begin; lock table ${table} in access exclusive mode`)
  const acting = act().catch(() => 'no answer')
  await vi.waitFor(
    async () => {
      const waiting = `select from pg_locks
        where relation = '${table}'::regclass and mode = 'RowExclusiveLock' and not granted`
      expect(await ask(dataDir, waiting)).toHaveLength(1)
    },
    { timeout: 30_000, interval: 50 },
  )
  server.tell('SIGKILL')
  await server.ended
  expect(await acting).toBe('no answer')
  await holder.query('rollback')
  await holder.end()
}

const periodOf = async (admin: Visitor) => (await admin.get<PeriodDetail>('/api/periods/2021Q3')).body

type Left = { stage: string; closings: number; issued: number; files: number; told: number }

const left = (dataDir: string) =>
  ask<Left>(
    dataDir,
    `select (select stage from periods where id = '2021Q3') as stage,
            (select count(*)::int from period_closings where period_id = '2021Q3') as closings,
            (select count(*)::int from circulars where period_id = '2021Q3' and state = 'issued') as issued,
            (select count(*)::int from circular_files f join circulars c on c.id = f.circular_id where c.period_id = '2021Q3') as files,
            (select count(*)::int from notifications where title like '%35号%') as told`,
  )

async function issue(admin: Visitor) {
  const { body } = await admin.get<Circular[]>('/api/circulars')
  const id = body.find(({ period }) => period === '2021Q3')?.id ?? 0
  const { version, factsHash } = (await admin.get<CircularDraft>(`/api/circulars/${id}/draft`)).body
  const input = { version, factsHash, documentNumber: NUMBER, issuedOn: '2021-10-14' }
  return admin.post<Circular>(`/api/circulars/${id}/issue`, input)
}

describe('定稿、印发办到一半被强行结束', () => {
  it('要么与没办一样，要么整个办成；再启动以后接着办', async () => {
    const dataDir = newDataDir()
    const nothing = { stage: 'draft', closings: 0, issued: 0, files: 0, told: 0 }
    const first = await serve(dataDir)
    await killAt(dataDir, 'period_closing_evidence', first.server, () => closeQuarter(first.admin, '2021Q3'))
    expect(await left(dataDir)).toEqual([nothing])

    const second = await serve(dataDir)
    expect(await periodOf(second.admin)).toMatchObject({ stage: 'draft', closing: null, closings: [] })
    const closing = closeQuarter(second.admin, '2021Q3').catch(() => 'no answer')
    const closed = { ...nothing, stage: 'final', closings: 1 }
    await vi.waitFor(async () => expect(await left(dataDir)).toEqual([closed]), { timeout: 30_000, interval: 50 })
    second.server.tell('SIGKILL')
    await Promise.all([second.server.ended, closing])

    const third = await serve(dataDir)
    const { closings, closing: counting } = await periodOf(third.admin)
    expect([closings.length, counting?.version]).toEqual([1, 1])
    // The hash is compared whenever a closing is read.
    expect((await third.admin.get('/api/periods/2021Q3/pending-corrections')).body).toMatchObject({ isEmpty: true })
    expect((await closeQuarter(third.admin, '2021Q3')).status).toBe(422)
    await killAt(dataDir, 'circular_files', third.server, () => issue(third.admin))
    expect(await left(dataDir)).toEqual([closed])

    const fourth = await serve(dataDir)
    expect((await issue(fourth.admin)).status).toBe(200)
    expect(await periodOf(fourth.admin)).toMatchObject({ stage: 'issued' })
    const [all] = await left(dataDir)
    expect(all).toMatchObject({ stage: 'issued', closings: 1, issued: 1, files: 2 })
    expect(all?.told).toBeGreaterThan(30)
  }, 360_000)
})
