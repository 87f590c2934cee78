import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type MigrationFile = { path: string; content: { tag: 'ok'; value: string } }
type MigrationDirectory = { path: string; migrationFile: MigrationFile }

/** All migrations, oldest first, as the schema engine wants them. */
export type MigrationList = {
  baseDir: string
  lockfile: { path: string; content: string }
  shadowDbInitScript: string
  migrationDirectories: MigrationDirectory[]
}

const prismaDir = join(import.meta.dirname, '..')

/** Where migrations lie: a folder `<timestamp>_<name>/migration.sql` each. */
export const migrationsDir = join(prismaDir, 'migrations')

/** The schema files, as the schema engine wants them. */
export function readSchema(): { files: { path: string; content: string }[] } {
  const folder = join(prismaDir, 'schema')
  const names = readdirSync(folder).filter((name) => name.endsWith('.prisma'))
  return {
    files: names.toSorted().map((name) => {
      const path = join(folder, name)
      return { path, content: readFileSync(path, 'utf8') }
    }),
  }
}

/** The migrations on disk. */
export function readMigrations(): MigrationList {
  const names = existsSync(migrationsDir) ? readdirSync(migrationsDir, { withFileTypes: true }) : []
  const migrationDirectories = names
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .map((path) => {
      const value = readFileSync(join(migrationsDir, path, 'migration.sql'), 'utf8')
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
    })
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories,
  }
}
