import { Client } from 'pg'
import type { Config } from '../config.ts'
import { lockDataDir } from '../db/embedded/data-dir-lock.ts'
import { isAlive } from '../db/embedded/postmaster.ts'
import { openDataDir, startEmbeddedServer } from '../db/embedded/start-embedded-server.ts'
import { explainConnectionError } from './explain-connection-error.ts'
import type { Lifetime } from './lifetime.ts'

/** The PostgreSQL this process works on. */
export type DatabaseServer = {
  url: string
  /** False once an embedded server has died; another's server is not ours to watch. */
  isRunning: () => boolean
}

const LONGEST_CONNECT_MS = 10_000

/**
 * Starts the embedded PostgreSQL, whose data folder then belongs to this process alone, or finds the office's own.
 * @throws UsageError when the folder is in use or can't be written, or the database can't be reached
 */
export async function openServer(config: Config, lifetime: Lifetime): Promise<DatabaseServer> {
  if (config.databaseUrl) {
    await tryConnection(config.databaseUrl)
    return { url: config.databaseUrl, isRunning: () => true }
  }
  const dataDir = openDataDir(config.dataDir)
  await lifetime.hold(
    () => lockDataDir(dataDir),
    (lock) => lock.release(),
  )
  const server = await lifetime.hold(
    () => startEmbeddedServer(dataDir),
    (it) => it.stop(),
  )
  return { url: server.url, isRunning: () => isServing(server.pid()) }
}

function isServing(pid: number | undefined): boolean {
  return pid !== undefined && isAlive(pid)
}

async function tryConnection(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: LONGEST_CONNECT_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
  } catch (error) {
    throw explainConnectionError(url, error)
  } finally {
    await client.end().catch(() => undefined)
  }
}
