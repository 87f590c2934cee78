import { createServer } from 'node:http'
import type { Role } from '@mingkao/contract'
import { type Logger, pino } from 'pino'
import { afterAll } from 'vitest'
import { createApp } from '../app.ts'
import { authSecret } from '../auth/auth-secret.ts'
import { type Clock, fixedClock } from '../clock.ts'
import { type Config, readConfig } from '../config.ts'
import type { Database } from '../db/client.ts'
import type { AppDeps } from '../deps.ts'
import { type Jobs, startJobs } from '../jobs/start-jobs.ts'
import { testDatabase } from './database.ts'
import { type Person, signInRow } from './people.ts'
import { openVisitor, type Visitor } from './visitor.ts'

export type TestApp = {
  deps: AppDeps
  /** `http://127.0.0.1:40123` */
  url: string
  /** Somebody who has not signed in. */
  visitor: () => Visitor
  /** A new person with this role (and, for staff, this unit's code), signed in without the password's hundred milliseconds. */
  signedIn: (role: Role, person?: Omit<Person, 'role'>) => Promise<Visitor>
}

/** `db`: another app's, to be two processes on one database. `log`: to look at what is logged. */
export type AppOptions = { clock?: Clock; config?: Partial<Config>; db?: Database; log?: Logger; webFolder?: string }

/** The morning of the demo, by which tests live unless they say otherwise. */
const DEMO_MORNING = '2021-10-11T09:00:00+08:00'

/**
 * The whole server on a port of its own with an empty database of its own, gone when this file's tests are done.
 * TEST_LOG=error shows what it logs.
 */
export async function buildApp({
  clock = fixedClock(DEMO_MORNING),
  config,
  db: shared,
  log = pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
  webFolder,
}: AppOptions = {}): Promise<TestApp> {
  const db = shared ?? (await testDatabase())
  const jobs = lazyJobs({ db, log })
  const deps: AppDeps = {
    config: { ...readConfig({ LOG_LEVEL: 'silent', DEMO: '0' }), ...config },
    clock,
    db,
    jobs,
    log,
  }
  const server = createServer(await createApp(deps, webFolder === undefined ? {} : { webFolder }))
  const secret = await authSecret(db)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await jobs.stop()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const url = `http://127.0.0.1:${address.port}`
  return {
    deps,
    url,
    visitor: () => openVisitor(url),
    signedIn: async (role, person = {}) => openVisitor(url, await signInRow(db, secret, { role, ...person })),
  }
}

/** The real queues, begun when somebody first uses them: most tests never do. */
function lazyJobs(deps: Pick<AppDeps, 'db' | 'log'>): Jobs {
  let started: Promise<Jobs> | undefined
  const begin = () => (started ??= startJobs(deps))
  return {
    send: async (...job) => (await begin()).send(...job),
    daily: async (...day) => (await begin()).daily(...day),
    work: async (...work) => (await begin()).work(...work),
    stop: async () => (await started)?.stop(),
  }
}
