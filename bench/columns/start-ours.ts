import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Ready } from '../api/announce.ts'

export type Ours = Ready & { stop: () => Promise<void> }

/** The whole server on a database, with somebody of the office signed in. */
export async function startOurs(database: string): Promise<Ours> {
  const child = fork(fileURLToPath(new URL('../api/serve-ours.ts', import.meta.url)), [database, 'office'])
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code}`)))
  })
  return {
    ...ready,
    stop: async () => {
      child.kill()
      await once(child, 'exit')
    },
  }
}
