import { startThrowawayServer } from '../apps/api/src/testing/throwaway-server.ts'
import { readSchema } from '../prisma/scripts/files.ts'
import { findDrift, migrate } from '../prisma/scripts/migrate.ts'

// Part of npm test: the schema files and the migrations must say the same, and the migrations must run on an empty
// database, once and only once.

const server = await startThrowawayServer()
try {
  const drift = await findDrift(server.url, readSchema())
  const applied = await migrate(server.url)
  const again = await migrate(server.url)
  if (drift !== '') {
    console.error(`表结构与迁移不一致，请运行 pnpm migration 名称。差别：\n${drift}`)
    process.exitCode = 1
  } else if (applied.length === 0 || again.length > 0) {
    console.error(`迁移应当在空库上全部执行、再次执行时无事可做；实际：${applied.length} 个、${again.length} 个`)
    process.exitCode = 1
  } else {
    console.log(`表结构与 ${applied.length} 个迁移一致`)
  }
} finally {
  await server.stop()
}
