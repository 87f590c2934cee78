import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '../db/client.ts'
import { TEMPLATE } from './global-setup.ts'

/**
 * An empty, migrated database for this test file alone, gone when its tests are done.
 * Call it at the top of the file or in beforeAll; between tests use `emptyDatabase`.
 */
export async function testDatabase(): Promise<Database> {
  const { db, drop } = await createTestDatabase()
  afterAll(drop)
  return db
}

let count = 0

/** The same where the caller drops it: for tests that need a second database, or one of their own. */
async function createTestDatabase(): Promise<{ db: Database; drop: () => Promise<void> }> {
  const server = inject('postgresUrl')
  const name = `test_${process.pid}_${process.env['VITEST_POOL_ID'] ?? 0}_${++count}_${Date.now().toString(36)}`
  await onServer(server, `create database ${name} template ${TEMPLATE} strategy file_copy`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const db = openDatabase(url.href, { max: 10, allowExitOnIdle: true })
  seededTables.set(db, await findSeededTables(db))
  return {
    db,
    drop: async () => {
      await db.close()
      await onServer(server, `drop database if exists ${name} with (force)`)
    },
  }
}

const seededTables = new WeakMap<Database, string[]>()

/** Empties every table but those the migrations themselves put rows into, and the data version: it never goes back. */
export async function emptyDatabase(db: Database): Promise<void> {
  const kept = new Set([...(seededTables.get(db) ?? []), 'fact_versions'])
  const tables = (await tablesOf(db)).filter((table) => !kept.has(table))
  await db.pool.query(`truncate ${tables.join(', ')} restart identity cascade`)
}

async function tablesOf({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by tablename`,
  )
  return rows.map((row) => row.name)
}

async function findSeededTables(db: Database): Promise<string[]> {
  const seeded: string[] = []
  for (const table of await tablesOf(db)) {
    const { rowCount } = await db.pool.query(`select from ${table} limit 1`)
    if (rowCount) seeded.push(table)
  }
  return seeded
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
