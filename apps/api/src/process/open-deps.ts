import { setTimeout as wait } from 'node:timers/promises'
import { migrate } from '@mingkao/prisma/migrate'
import type { Logger } from 'pino'
import { openClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { type Database, openDatabase } from '../db/client.ts'
import type { AppDeps } from '../deps.ts'
import { confirmDemoReadings } from '../demo/demo-circulars.ts'
import { loadDemo } from '../demo/load-demo.ts'
import { createDemoAccounts } from '../auth/create-demo-accounts.ts'
import { completeInstallation, openInstallation } from '../installation/open-installation.ts'
import { takeTurn } from '../installation/take-turn.ts'
import { startJobs } from '../jobs/start-jobs.ts'
import type { Lifetime } from './lifetime.ts'
import type { DatabaseServer } from './open-server.ts'
import type { Report } from './terminal.ts'

type Parts = { config: Config; server: DatabaseServer; log: Logger; lifetime: Lifetime; report: Report }

const LONGEST_GOODBYE_MS = 3000

/** Migrates the database and opens it. A query that hangs doesn't keep the process from ending. */
export async function openMigratedDatabase({ server, log, lifetime, report }: Parts): Promise<Database> {
  const applied = await migrate(server.url)
  report(applied.length > 0 ? `数据库结构已更新：执行了 ${applied.length} 个迁移` : '数据库结构是最新的')
  return lifetime.hold(
    async () => openDatabase(server.url, { onError: (error) => log.warn(error, 'database connection lost') }),
    (db) => Promise.race([db.close(), wait(LONGEST_GOODBYE_MS, undefined, { ref: false })]),
  )
}

/**
 * Opens everything the API is built from, on a database that serves: migrated and, if it is the demo's, filled.
 * Processes that start together on one database take turns.
 */
export async function openDeps(parts: Parts): Promise<AppDeps> {
  const { config, log, lifetime, report, server } = parts
  const db = await openMigratedDatabase(parts)
  const turn = await takeTurn(server.url, () => report('另一个进程正在装入初始数据，等它完成'))
  try {
    const { kind, isComplete } = await openInstallation({ config, db })
    const known = { ...config, isDemo: kind === 'demo' }
    const jobs = await lifetime.hold(
      () => startJobs({ db, log }),
      (it) => it.stop(),
    )
    const deps = { config: known, clock: await openClock({ config: known, db }), db, jobs, log }
    if (isComplete) return deps
    if (known.isDemo) await fillDemo(deps, report)
    await completeInstallation(db, kind)
    return deps
  } finally {
    await turn.end()
  }
}

async function fillDemo(deps: AppDeps, report: Report): Promise<void> {
  report('正在装入演示区（仓山区 2021 年）')
  await loadDemo(deps, report)
  await createDemoAccounts(deps)
  await confirmDemoReadings(deps)
}
