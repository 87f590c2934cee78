import type { Pool } from 'pg'
import type { Config } from '../config.ts'
import { UsageError } from '../usage-error.ts'
import { type InstallationMark, readMark } from './installation-mark.ts'

/**
 * Which kind of installation this is: what it has been so far, else what the environment says. Known passwords never
 * come to an office's data, so the two don't change into each other except while there is nothing yet.
 * @throws UsageError when DEMO was written and contradicts the data
 */
export async function chooseInstallation(pool: Pool, config: Config): Promise<InstallationMark> {
  const wish = config.isDemo ? 'demo' : 'office'
  const mark = await readMark(pool)
  if (mark?.kind === wish) return mark
  if (mark?.kind === 'demo') {
    if (!config.isDemoChosen) return mark
    throw new UsageError(
      '这里装着演示区，演示账号的口令人人都知道，不能转作正式使用。正式使用请换一个空的 DATA_DIR 或 DATABASE_URL；继续看演示请去掉 DEMO=0。',
    )
  }
  if (wish === 'office') return { kind: wish, isComplete: false }
  const isEmpty = await hasNothing(pool)
  if (isEmpty && (mark === null || config.isDemoChosen)) return { kind: wish, isComplete: false }
  if (!config.isDemoChosen) return mark ?? { kind: 'office', isComplete: false }
  throw new UsageError(
    '这里已有正式使用的数据，不能再装入演示区。看演示请换一个空的 DATA_DIR 或 DATABASE_URL，或去掉 DEMO=1。',
  )
}

async function hasNothing(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ isEmpty: boolean }>(
    `select not exists (select from units) and not exists (select from users)
        and not exists (select from publications) and not exists (select from schemes) as "isEmpty"`,
  )
  return rows[0]?.isEmpty ?? false
}
