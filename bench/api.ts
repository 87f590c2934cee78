import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Ready } from './api/announce.ts'
import { openDatabase } from '../apps/api/src/db/client.ts'
import { openDistrict } from './api/databases.ts'
import { type Load, putUnderLoad } from './api/put-under-load.ts'
import { withKeptServer } from './with-server.ts'

const RANKINGS = '/api/rankings?period=2021Q3'
const say = (line: string) => process.stdout.write(`${line}\n`)

/** `pnpm bench api [--huge]`: the ranking beside a bare handler; how it grows; with --huge, 10,000 units and 10,000,000 items. */
export async function benchApi(options: readonly string[]): Promise<void> {
  await withKeptServer(async (server) => {
    const small = await openDistrict(server, { units: 35, publications: 10_000 })
    const large = await openDistrict(server, { units: 35, publications: 1_000_000 })
    say(
      `35 units × 1,000,000 publications: ${large.seconds === null ? 'kept from before' : `made in ${large.seconds.toFixed(0)} s`}`,
    )
    await besideBareHandler(large.url)
    await asItGrows(small.url, large.url)
    if (options.includes('--huge')) {
      const huge = await openDistrict(server, { units: 10_000, publications: 10_000_000 })
      say(
        `\n10,000 units × 10,000,000 publications: ${huge.seconds === null ? 'kept from before' : `made in ${huge.seconds.toFixed(0)} s`}`,
      )
      await pageOfFifty(huge.url)
    } else say('\n10,000 units × 10,000,000 publications: left out (pnpm bench api --huge)')
  })
}

type Running = Ready & { stop: () => Promise<void> }

async function start(file: string, ...args: string[]): Promise<Running> {
  const child: ChildProcess = fork(fileURLToPath(new URL(`api/${file}`, import.meta.url)), args)
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`${file} ended with code ${code}`)))
  })
  return {
    ...ready,
    stop: async () => {
      child.kill()
      await once(child, 'exit')
    },
  }
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function middle(loads: readonly Load[]): Load {
  const of = (figure: keyof Load) => median(loads.map((load) => load[figure]))
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p95: of('p95'),
    failed: Math.max(...loads.map(({ failed }) => failed)),
  }
}

const ROUNDS = 5

/** Loads the servers in turn, several times, so that whatever else the machine does falls on all of them. */
async function inTurn(targets: { url: string; cookie: string }[], connections: number): Promise<Load[]> {
  const loads: Load[][] = targets.map(() => [])
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [at, { url, cookie }] of targets.entries()) {
      const load = await putUnderLoad(url, { connections, seconds: 3, cookie })
      if (round > 0) loads[at]?.push(load)
    }
  }
  return loads.map(middle)
}

const figures = ({ perSecond, p50, p95, failed }: Load) =>
  `${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50.toFixed(2)} ms   p95 ${p95.toFixed(2)} ms${failed > 0 ? `   ${failed} FAILED` : ''}`

async function besideBareHandler(database: string): Promise<void> {
  const ours = await start('serve-ours.ts', database)
  const bare = await start('serve-bare.ts', database)
  const constant = await start('serve-bare.ts', database, 'constant')
  const [us, handler, session, node] = await inTurn(
    [
      { url: ours.url + RANKINGS, cookie: ours.cookie },
      { url: bare.url, cookie: '' },
      { url: `${ours.url}/api/me`, cookie: ours.cookie },
      { url: constant.url, cookie: '' },
    ],
    8,
  )
  await Promise.all([ours, bare, constant].map(({ stop }) => stop()))
  if (!us || !handler || !session || !node) throw new Error('four servers were loaded')
  say('\n/api/rankings, session check included, beside node:http + pg without one (wrk, 8 connections)')
  say(`  mingkao /api/rankings          ${figures(us)}`)
  say(`  bare handler, one statement    ${figures(handler)}`)
  say(`  mingkao /api/me                ${figures(session)}   session check alone, through the contract`)
  say(`  constant bytes, no database    ${figures(node)}   what node:http itself can do`)
  say(`  ratio ${(us.perSecond / handler.perSecond).toFixed(2)} × (promised ≥ 0.5 ×)`)
  for (const line of whatStandsBetween({ us, handler, session, node })) say(`  ${line}`)
}

type Peers = Record<'us' | 'handler' | 'session' | 'node', Load>

const cost = ({ perSecond }: Load) => (1000 / perSecond).toFixed(2)

/** Milliseconds of the machine an answer takes, and what they go into. */
function whatStandsBetween({ us, handler, session, node }: Peers): string[] {
  return [
    `an answer costs ${cost(us)} ms, of which ${cost(node)} ms are node:http's; the bare handler's costs ${cost(handler)} ms`,
    us.perSecond >= handler.perSecond
      ? 'nothing stands between us and 1.0 ×: the ranking is sent from bytes, and what is left is the session check'
      : 'between us and 1.0 × stands the session check: one prepared statement that no cache may answer, since a ban bites at once',
    `(through the contract, without any ranking, a signed-in request costs ${cost(session)} ms)`,
  ]
}

async function asItGrows(small: string, large: string): Promise<void> {
  const [few, many] = [await start('serve-ours.ts', small), await start('serve-ours.ts', large)]
  const loads = await inTurn(
    [few, many].map(({ url, cookie }) => ({ url: url + RANKINGS, cookie })),
    8,
  )
  await Promise.all([few.stop(), many.stop()])
  const [ten, million] = loads
  if (!ten || !million) throw new Error('two servers were loaded')
  say('\n/api/rankings as the items grow')
  say(`     10,000 publications          ${figures(ten)}`)
  say(`  1,000,000 publications          ${figures(million)}`)
  say(
    `  p95 ${(million.p95 - ten.p95).toFixed(2)} ms above, ${(million.p95 / ten.p95).toFixed(2)} × (promised ≤ 1 ms or ≤ 1.3 ×)`,
  )
}

async function pageOfFifty(database: string): Promise<void> {
  const ours = await start('serve-ours.ts', database)
  const page = `${ours.url}${RANKINGS}&group=${encodeURIComponent('区直部门')}&page=20&pageSize=50`
  const ask = async () => {
    const begun = performance.now()
    const response = await fetch(page, { headers: { cookie: ours.cookie } })
    await response.arrayBuffer()
    return performance.now() - begun
  }
  const first = await ask()
  const { pool, close } = openDatabase(database)
  const changed: number[] = []
  for (let round = 0; round < 3; round += 1) {
    await pool.query('update publications set title = title where id = (select max(id) from publications)')
    changed.push(await ask())
  }
  await close()
  const load = await putUnderLoad(page, { connections: 1, seconds: 5, cookie: ours.cookie })
  await ours.stop()
  say(`  a page of 50 ranked units       ${figures(load)} (promised p50 ≤ 10 ms)`)
  say(
    `  the first one of a process ${first.toFixed(0)} ms; after a change of any fact ${median(changed).toFixed(0)} ms, once for everybody`,
  )
}
