import { randomUUID } from 'node:crypto'
import { fixedClock } from '../../apps/api/src/clock.ts'
import { SYSTEM } from '../../apps/api/src/db/audit-row.ts'
import { openDatabase } from '../../apps/api/src/db/client.ts'
import { runsRepository } from '../../apps/api/src/modules/patrol/runs.repository.ts'
import { workOnRun } from '../../apps/api/src/modules/patrol/work-on-run.ts'
import { migrate } from '../../prisma/scripts/migrate.ts'
import { withNewServer } from '../with-server.ts'
import type { SlowPortal } from './start-slow-portal.ts'

/** A database with the portal's columns, on the embedded server as it is shipped. @param work is given one whole run */
export async function inPatrolSitting(
  { pages }: SlowPortal,
  atOnce: number,
  work: (patrol: () => Promise<void>) => Promise<void>,
): Promise<void> {
  await withNewServer(async (server) => {
    await migrate(server.url)
    const db = openDatabase(server.url)
    try {
      await db.pool.query(
        `insert into columns (code, name, path, category, url)
         select 'C' || place, '栏目' || place, '栏目/' || place, '通知公告', url from unnest($1::text[]) with ordinality c (url, place)`,
        [pages],
      )
      const clock = fixedClock('2021-10-11T09:00:00+08:00')
      const patrol = { intervalMs: 0, atOnce, privateNetworks: ['127.0.0.1'] }
      const log = { error: (...words: unknown[]) => console.error(...words) }
      await work(async () => {
        const id = randomUUID()
        const runs = runsRepository(db.pool)
        await runs.create({ id, trigger: 'manual', actor: SYSTEM, today: '2021-10-11', columns: null })
        await workOnRun({ db, clock, patrol, log }, id, new AbortController().signal)
        const run = await runs.find(id)
        if (run?.counts.found !== pages.length)
          throw new Error(`only ${run?.counts.found} of ${pages.length} were read`)
      })
    } finally {
      await db.close()
    }
  })
}
