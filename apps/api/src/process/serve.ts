import { flushCompileCache } from 'node:module'
import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import { workOnAttachments } from '../modules/attachments/index.ts'
import { workOnImports } from '../modules/imports/index.ts'
import { workOnNotifications } from '../modules/notifications/index.ts'
import { workOnPatrol } from '../modules/patrol/index.ts'
import { announce } from './announce.ts'
import type { Lifetime } from './lifetime.ts'
import { listen, tryPort } from './listen.ts'
import { openDeps } from './open-deps.ts'
import { openServer } from './open-server.ts'
import { openLog, report } from './terminal.ts'
import { UsageError } from '../usage-error.ts'

/** The whole product in one process: database → migrations → jobs → app → listen. */
export async function serve(config: Config, lifetime: Lifetime): Promise<void> {
  const server = await openServer(config, lifetime)
  await tryPort(config)
  report(config.databaseUrl ? '已连上 DATABASE_URL 指定的数据库' : '内置数据库已启动')
  const deps = await openDeps({ config, server, log: openLog(config), lifetime, report })
  const app = await createApp(deps)
  await workOnImports(deps)
  await workOnAttachments(deps)
  await lifetime.hold(
    () => workOnNotifications(deps),
    (it) => it.stop(),
  )
  await workOnPatrol(deps)
  const { port } = await lifetime.hold(
    () => listen(config, app),
    (it) => it.close(),
  )
  await announce(deps, port)
  // What was compiled is kept for the next start, however this one ends.
  flushCompileCache()
  watch(server.isRunning, lifetime)
}

/** A dead database is better told at once than by every request: the next start mends it. */
function watch(isRunning: () => boolean, lifetime: Lifetime): void {
  setInterval(() => {
    if (!isRunning() && !lifetime.isEnding) throw new UsageError('内置数据库意外停止。请重新启动，数据会自行恢复。')
  }, 1000).unref()
}
