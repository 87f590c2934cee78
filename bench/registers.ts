import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Ready } from './api/announce.ts'
import { putUnderLoad } from './api/put-under-load.ts'
import { openRegisters } from './registers/fill-registers.ts'
import { withKeptServer } from './with-server.ts'

const PAGES = [
  ['first page', '/api/accounts?pageSize=50'],
  ['by last update, oldest first', '/api/accounts?pageSize=50&sort=oldest'],
  ['of a closed period', '/api/accounts?pageSize=50&period=2021Q3'],
  ['failed ones only', '/api/accounts?pageSize=50&verdict=failed'],
] as const

const SECONDS = 5
const say = (line: string) => process.stdout.write(`${line}\n`)

/** `pnpm bench registers`: the account register of 20,000 accounts and 2,000,000 posts beside one of 200 and 20,000. */
export async function benchRegisters(): Promise<void> {
  await withKeptServer(async (server) => {
    const small = await openRegisters(server, { accounts: 200, posts: 20_000 })
    const large = await openRegisters(server, { accounts: 20_000, posts: 2_000_000 })
    const [few, many] = [await start(small), await start(large)]
    try {
      say('GET /api/accounts, one connection, p95 in ms: 200 accounts · 20,000 accounts · ratio')
      for (const [name, path] of PAGES) {
        const [before, after] = [await measure(few, path), await measure(many, path)]
        say(`${name}: ${before.toFixed(1)} · ${after.toFixed(1)} · ${(after / before).toFixed(2)}`)
      }
    } finally {
      await few.stop()
      await many.stop()
    }
  })
}

type Running = Ready & { stop: () => Promise<void> }

async function start(url: string): Promise<Running> {
  const child: ChildProcess = fork(fileURLToPath(new URL('api/serve-ours.ts', import.meta.url)), [url])
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

async function measure({ url, cookie }: Running, path: string): Promise<number> {
  const options = { connections: 1, seconds: SECONDS, cookie }
  await putUnderLoad(`${url}${path}`, { ...options, seconds: 2 })
  const { p95, failed } = await putUnderLoad(`${url}${path}`, options)
  if (failed > 0) throw new Error(`${failed} answers to ${path} failed`)
  return p95
}
