import type { Config } from '../config.ts'
import { emptyInstallation } from '../installation/empty-installation.ts'
import { readMark } from '../installation/installation-mark.ts'
import { UsageError } from '../usage-error.ts'
import type { Lifetime } from './lifetime.ts'
import { openDeps, openMigratedDatabase } from './open-deps.ts'
import { openServer } from './open-server.ts'
import { openLog, report } from './terminal.ts'

/**
 * Takes the demo back to its first morning: data, accounts and clock.
 * @throws UsageError when the data is not a demo's, or the embedded database is in use
 */
export async function resetDemo(config: Config, lifetime: Lifetime): Promise<void> {
  const parts = { config, server: await openServer(config, lifetime), log: openLog(config), lifetime, report }
  const { pool } = await openMigratedDatabase(parts)
  const mark = await readMark(pool)
  if (mark?.kind === 'office') throw new UsageError('这里是正式使用的数据，不是演示区，不能重置。')
  if (mark) await emptyInstallation(pool)
  report('原来的演示数据已清空')
  await openDeps({ ...parts, config: { ...config, isDemo: true, isDemoChosen: true } })
  report('演示区已恢复到第一天的早上')
  await lifetime.end()
  process.exit(0)
}
