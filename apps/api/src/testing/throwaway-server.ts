import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedServer, startEmbeddedServer } from '../db/embedded/start-embedded-server.ts'

/** A server for one test run gives up durability: nobody will ask for its data after a crash. */
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/**
 * Starts PostgreSQL in a temporary folder of its own. Lies below /tmp when we are root: the server's account must be
 * able to reach it.
 * @returns the server; its `stop` takes the folder away as well
 */
export async function startThrowawayServer(): Promise<EmbeddedServer> {
  const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/tmp' : tmpdir(), 'mingkao-test-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const server = await startEmbeddedServer(folder, NOT_DURABLE)
    return {
      ...server,
      stop: async () => {
        await server.stop()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}
