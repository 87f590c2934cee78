import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type SlowPortal = { url: string; pages: string[]; stop: () => Promise<void> }

/** A portal in a process of its own, so that its work is not counted as the patrol's. */
export async function startSlowPortal({
  columns,
  latencyMs,
}: {
  columns: number
  latencyMs: number
}): Promise<SlowPortal> {
  const server = fork(join(import.meta.dirname, 'serve-slow-portal.ts'), [String(latencyMs)])
  const [port] = await once(server, 'message')
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    pages: Array.from({ length: columns }, (_, index) => `${url}/c${index}/`),
    stop: async () => {
      server.kill()
      await once(server, 'exit')
    },
  }
}
