import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { startThrowawayServer } from '../apps/api/src/testing/throwaway-server.ts'
import { migrationsDir, readSchema } from '../prisma/scripts/files.ts'
import { findDrift } from '../prisma/scripts/migrate.ts'

// pnpm migration NAME: writes prisma/migrations/<time>_NAME/migration.sql with what the schema files ask for beyond the
// migrations so far. Triggers, checks and the like, which the schema can't say, are added to that file by hand.

const name = process.argv[2] ?? ''
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('用法：pnpm migration 名称（小写字母、数字、下划线，如 pnpm migration unit_aliases）')
  process.exit(1)
}

const server = await startThrowawayServer()
try {
  const script = await findDrift(server.url, readSchema())
  const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = join(migrationsDir, `${time}_${name}`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'migration.sql')
  writeFileSync(
    file,
    script === '' ? '-- The schema files asked for nothing: what follows is written by hand.\n' : `${script}\n`,
  )
  console.log(`已写出 ${relative(process.cwd(), file)}${script === '' ? '（表结构没有差别，内容请手写）' : ''}`)
} finally {
  await server.stop()
}
