import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { EmbeddedServer } from '../db/embedded/start-embedded-server.ts'
import { ask, newDataDir } from '../testing/data-folder.ts'
import { endAll, type StartedProcess, startServer } from '../testing/start-process.ts'
import { startThrowawayServer } from '../testing/throwaway-server.ts'
import { openVisitor, type Visitor } from '../testing/visitor.ts'

afterEach(endAll)

type ImportState = { id: string; state: string; counts: { added: number } | null }

async function addressOf(server: StartedProcess): Promise<string> {
  await server.says('明考已启动')
  return server.output().match(/http:\/\/localhost:\d+/)?.[0] ?? ''
}

async function signIn(address: string, username: string): Promise<Visitor> {
  const answer = await openVisitor(address).post('/api/auth/sign-in/username', { username, password: 'Cangshan#2021' })
  expect(answer).toMatchObject({ status: 200 })
  return openVisitor(
    address,
    answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  )
}

/** A quarter of many rows, each of which is new. */
function manyPublications(rows: number): File {
  const lines = Array.from({ length: rows }, (_, i) => {
    const day = String((i % 28) + 1).padStart(2, '0')
    return `P${i},第 ${i} 条,http://www.example.gov.cn/many/${i}.htm,新闻动态/镇街动态,仓前街道,2021-09-${day} 10:00:00,原创`
  })
  return new File([`信息编号,标题,链接,栏目,发布单位,发布时间,类型\n${lines.join('\n')}\n`], '多.csv')
}

describe('演示区', () => {
  it('装到一半被 kill -9，下次启动自己装完；导入到一半被 kill -9，下次启动接着导完，一条不多不少', async () => {
    const dataDir = newDataDir()
    const env = { DATA_DIR: dataDir, DEMO: '1' }
    const first = startServer({ env })
    await first.says('个栏目')
    first.tell('SIGKILL')
    await first.ended

    const second = startServer({ env })
    const admin = await signIn(await addressOf(second), 'admin')
    expect(await ask(dataDir, 'select count(*)::int as n from publications')).toEqual([{ n: 8342 }])
    expect(await ask(dataDir, 'select count(*)::int as n from users')).toEqual([{ n: 39 }])

    const body = new FormData()
    body.set('file', manyPublications(40_000))
    const { status, body: begun } = await admin.fetch<ImportState>('/api/imports?kind=publications&mode=commit', {
      method: 'POST',
      body,
    })
    expect(status).toBe(201)
    await vi.waitFor(
      async () => {
        const [active] = await ask(
          dataDir,
          `select from pg_stat_activity where query ilike '%publications%' and state = 'active' and pid <> pg_backend_pid()`,
        )
        expect(active).toBeDefined()
      },
      { timeout: 20_000, interval: 5 },
    )
    second.tell('SIGKILL')
    await second.ended

    const third = startServer({ env })
    const again = await signIn(await addressOf(third), 'admin')
    const done = await vi.waitFor(
      async () => {
        const { body: found } = await again.get<ImportState>(`/api/imports/${begun.id}`)
        expect(found.state).not.toBe('running')
        return found
      },
      { timeout: 90_000, interval: 500 },
    )
    expect(done).toMatchObject({ state: 'done', counts: { added: 40_000 } })
    expect(await ask(dataDir, 'select count(*)::int as n from publications')).toEqual([{ n: 48_342 }])
  }, 240_000)
})

describe('两个进程用同一个 DATABASE_URL', () => {
  let postgres: EmbeddedServer
  beforeAll(async () => void (postgres = await startThrowawayServer()))
  afterAll(() => postgres.stop())

  it('同时启动也只装一次演示区；在一个那里登录，另一个也认得；一个停了，另一个照常', async () => {
    const env = { DATABASE_URL: postgres.url, DEMO: '1' }
    const [one, other] = [startServer({ env }), startServer({ env })]
    const [here, there] = [await addressOf(one), await addressOf(other)]
    expect([one.output(), other.output()].filter((said) => said.includes('正在装入演示区'))).toHaveLength(1)

    const { cookie } = await signIn(here, 'CS-T07')
    expect(await openVisitor(there, cookie).get('/api/me')).toMatchObject({ status: 200, body: { username: 'CS-T07' } })

    one.tell('SIGTERM')
    expect(await one.ended).toBe(0)
    expect(await openVisitor(there, cookie).get('/api/me')).toMatchObject({ status: 200 })
  }, 180_000)
})
