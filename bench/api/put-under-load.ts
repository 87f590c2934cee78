import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'

const run = promisify(execFile)

/** What a server did under load; times in milliseconds. */
export type Load = { perSecond: number; p50: number; p95: number; failed: number }

export type LoadOptions = { connections: number; seconds: number; cookie: string }

const PERCENTILES = fileURLToPath(new URL('percentiles.lua', import.meta.url))

/** Asks for one address as fast as it answers: with wrk, or with autocannon where wrk is not installed. */
export async function putUnderLoad(url: string, options: LoadOptions): Promise<Load> {
  try {
    return await withWrk(url, options)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return withAutocannon(url, options)
    throw error
  }
}

async function withWrk(url: string, { connections, seconds, cookie }: LoadOptions): Promise<Load> {
  const header = cookie ? ['-H', `Cookie: ${cookie}`] : []
  const size = ['-t1', `-c${connections}`, `-d${seconds}s`]
  const { stdout } = await run('wrk', [...size, '-s', PERCENTILES, ...header, url])
  const found = /^figures (\S+) (\S+) (\S+) (\S+)$/m.exec(stdout)
  if (!found) throw new Error(`wrk said:\n${stdout}`)
  const [perSecond = 0, p50 = 0, p95 = 0, failed = 0] = found.slice(1).map(Number)
  return { perSecond, p50, p95, failed }
}

async function withAutocannon(url: string, { connections, seconds, cookie }: LoadOptions): Promise<Load> {
  const times: number[] = []
  const headers: Record<string, string> = cookie ? { cookie } : {}
  const load = autocannon({ url, connections, duration: seconds, headers })
  load.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  const { requests, errors, non2xx } = await load
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return { perSecond: requests.average, p50: at(0.5), p95: at(0.95), failed: errors + non2xx }
}
