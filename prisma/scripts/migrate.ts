import { Client } from 'pg'
import { withSchemaEngine } from './engine.ts'
import { readMigrations } from './files.ts'

const NO_FILTERS = { externalTables: [], externalEnums: [] }

/**
 * Brings the database at `url` up to the newest migration. Processes that start together take turns: one migrates,
 * the others find nothing to do.
 * @returns the names of the migrations applied now, oldest first
 */
export async function migrate(url: string): Promise<string[]> {
  const turn = new Client({ connectionString: url })
  await turn.connect()
  try {
    await turn.query(`select pg_advisory_lock(hashtext('mingkao migrate'))`)
    const migrationsList = readMigrations()
    if (
      await isUpToDate(
        turn,
        migrationsList.migrationDirectories.map(({ path }) => path),
      )
    )
      return []
    const { appliedMigrationNames } = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
    )
    return appliedMigrationNames
  } finally {
    await turn.end()
  }
}

/** Whether exactly these migrations were finished: spares every ordinary start the loading of the engine. */
async function isUpToDate(client: Client, names: string[]): Promise<boolean> {
  const { rows: tables } = await client.query<{ found: string | null }>(
    `select to_regclass('public._prisma_migrations')::text as found`,
  )
  if (!tables[0]?.found) return false
  const { rows } = await client.query<{ name: string; isDone: boolean }>(
    `select migration_name as name, finished_at is not null as "isDone"
       from public._prisma_migrations where rolled_back_at is null order by migration_name`,
  )
  return rows.every((row) => row.isDone) && rows.map((row) => row.name).join() === names.join()
}

/**
 * The SQL that would lead from the migrations to the schema files; empty when they agree.
 * Works in a database of its own beside the one at `url`, whose role must be allowed to create databases.
 */
export async function findDrift(url: string, schema: { files: { path: string; content: string }[] }): Promise<string> {
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...readMigrations() },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  )
  const script = stdout?.trim() ?? ''
  return script.includes('This is an empty migration') ? '' : script
}
