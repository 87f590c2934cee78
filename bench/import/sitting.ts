import { fixedClock } from '../../apps/api/src/clock.ts'
import { type Database, openDatabase } from '../../apps/api/src/db/client.ts'
import { loadFile } from '../../apps/api/src/modules/imports/index.ts'
import { migrate } from '../../prisma/scripts/migrate.ts'
import { withNewServer } from '../with-server.ts'

/** A server for one run, and a folder for its sheets. */
export type Sitting = {
  folder: string
  /** A fresh database that knows the demo's units and columns, gone afterwards. */
  withDistrict: (work: (db: Database) => Promise<unknown>) => Promise<void>
}

const DEMO = new URL('../../prisma/demo/cangshan-2021/', import.meta.url)

/** On the embedded server as it is shipped. */
export async function inSitting(work: (sitting: Sitting) => Promise<void>): Promise<void> {
  await withNewServer(async (server, folder) => {
    await migrate(server.url)
    await fill(server.url)
    const admin = openDatabase(server.urlOf('postgres'), { max: 1 })
    const withDistrict: Sitting['withDistrict'] = async (task) => {
      await admin.pool.query('create database round template mingkao strategy file_copy')
      await admin.pool.query('checkpoint')
      const db = openDatabase(server.urlOf('round'))
      try {
        // As in a server that runs: imports don't wait for the first connection.
        await db.pool.query('select 1')
        await task(db)
      } finally {
        await db.close()
        await admin.pool.query('drop database round with (force)')
      }
    }
    try {
      await work({ folder, withDistrict })
    } finally {
      await admin.close()
    }
  })
}

async function fill(url: string): Promise<void> {
  const db = openDatabase(url)
  const deps = { db, clock: fixedClock('2021-10-11T09:00:00+08:00'), log: { info: () => undefined } }
  for (const kind of ['units', 'columns'] as const) await loadFile(deps, kind, new URL(`${kind}.csv`, DEMO).pathname)
  await db.close()
}
