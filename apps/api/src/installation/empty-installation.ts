import type { Pool } from 'pg'

/** What a new database has after its migrations, and the key that cookies of running processes are signed with. */
const KEPT_TABLES = ['_prisma_migrations', 'fact_versions', 'settings']
const KEPT_SETTINGS = ['auth-secret']

/** Takes everything out of the database, as if it had never been started on: facts, people, jobs, the log. */
export async function emptyInstallation(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname = 'public' and tablename <> all($1)
         or schemaname = 'jobs' and tablename in ('job_common', 'job')`,
    [KEPT_TABLES],
  )
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity cascade`)
    await client.query('delete from settings where key <> all($1)', [KEPT_SETTINGS])
    await client.query('commit')
  } finally {
    client.release(true)
  }
}
