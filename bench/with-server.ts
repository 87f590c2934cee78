import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedServer, startEmbeddedServer } from '../apps/api/src/db/embedded/start-embedded-server.ts'

/** Durability costs set-up time only: nothing is written while it is measured. */
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=8GB']

/** A new server as it is shipped, fsync and all, and a folder for the bench's files; both are gone afterwards. */
export async function withNewServer(work: (server: EmbeddedServer, folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join('/tmp', 'mingkao-bench-'))
  const cleanUp = () => rmSync(folder, { recursive: true, force: true })
  await during(await startEmbeddedServer(folder), (server) => work(server, folder), cleanUp)
}

/** A server whose databases are kept for the next run: BENCH_DIR, or .data/bench. */
export async function withKeptServer(work: (server: EmbeddedServer) => Promise<void>): Promise<void> {
  const folder = process.env['BENCH_DIR'] ?? '.data/bench'
  mkdirSync(folder, { recursive: true })
  await during(await startEmbeddedServer(folder, NOT_DURABLE), work, () => undefined)
}

/** The server does not outlive the work, nor the bench that is stopped half-way. */
async function during(
  server: EmbeddedServer,
  work: (server: EmbeddedServer) => Promise<void>,
  cleanUp: () => void,
): Promise<void> {
  let stopped: Promise<void> | null = null
  const stop = () => (stopped ??= server.stop().finally(cleanUp))
  const onSignal = (signal: NodeJS.Signals) => void stop().finally(() => process.exit(128 + constants.signals[signal]))
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    await work(server)
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
    await stop()
  }
}
