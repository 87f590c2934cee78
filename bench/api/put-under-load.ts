import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'

const run = promisify(execFile)

/** What a server did under load; times in milliseconds. */
export type Load = { perSecond: number; p50: number; p95: number; failed: number }

export type LoadOptions = { connections: number; seconds: number; cookie: string }

const PERCENTILES = fileURLToPath(new URL('percentiles.lua', import.meta.url))

/** Asks for one address as fast as it answers, with wrk. @throws where wrk is not installed */
export async function putUnderLoad(url: string, { connections, seconds, cookie }: LoadOptions): Promise<Load> {
  const { stdout } = await run('wrk', [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '-s',
    PERCENTILES,
    ...(cookie ? ['-H', `Cookie: ${cookie}`] : []),
    url,
  ])
  const found = /^figures (\S+) (\S+) (\S+) (\S+)$/m.exec(stdout)
  if (!found) throw new Error(`wrk said:\n${stdout}`)
  const [perSecond = 0, p50 = 0, p95 = 0, failed = 0] = found.slice(1).map(Number)
  return { perSecond, p50, p95, failed }
}
