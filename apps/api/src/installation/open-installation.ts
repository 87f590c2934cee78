import type { Config } from '../config.ts'
import type { Database } from '../db/client.ts'
import { chooseInstallation } from './choose-installation.ts'
import { emptyInstallation } from './empty-installation.ts'
import { type InstallationMark, readMark, writeMark } from './installation-mark.ts'

/**
 * Finds out what this installation is and marks it so. What an interrupted first start left behind is taken out again:
 * the next one begins from nothing. The caller has the turn, and calls `completeInstallation` when all is in.
 * @throws UsageError when DEMO contradicts the data
 */
export async function openInstallation({ config, db }: { config: Config; db: Database }): Promise<InstallationMark> {
  const before = await readMark(db.pool)
  const mark = await chooseInstallation(db.pool, config)
  if (mark.isComplete) return mark
  if (before?.kind === 'demo') await emptyInstallation(db.pool)
  await writeMark(db.pool, mark)
  return mark
}

/** From now on this installation serves, at this start and every later one. */
export async function completeInstallation({ pool }: Database, kind: InstallationMark['kind']): Promise<void> {
  await writeMark(pool, { kind, isComplete: true })
}
