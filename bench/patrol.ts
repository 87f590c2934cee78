import { crawlByCheerio } from './patrol/crawl-by-cheerio.ts'
import { inPatrolSitting } from './patrol/patrol-sitting.ts'
import { startSlowPortal } from './patrol/start-slow-portal.ts'

const COLUMNS = 240
const LATENCY_MS = 50
const CONNECTIONS = 8
const ROUNDS = 10
const PEER_ROUNDS = 3
const MEGABYTE = 1024 * 1024

const say = (line: string) => process.stdout.write(`${line}\n`)
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * `pnpm bench patrol`: 240 columns on a local server that answers after 50 ms, 8 at a time, ten rounds of our patrol (its
 * checks, its evidence in PostgreSQL, its observations), beside a plain loop of fetch and cheerio that keeps nothing.
 */
export async function benchPatrol(): Promise<void> {
  const portal = await startSlowPortal({ columns: COLUMNS, latencyMs: LATENCY_MS })
  try {
    const theirs: number[] = []
    for (let round = 0; round < PEER_ROUNDS; round++) {
      theirs.push(await timed(() => crawlByCheerio(portal.pages, CONNECTIONS)))
    }
    const ours: number[] = []
    const heaps: number[] = []
    await inPatrolSitting(portal, CONNECTIONS, async (patrol) => {
      for (let round = 0; round < ROUNDS; round++) {
        ours.push(await timed(patrol))
        heaps.push(heapAfterCollection())
      }
    })
    tell(ours, theirs, heaps)
  } finally {
    await portal.stop()
  }
}

function tell(ours: readonly number[], theirs: readonly number[], heaps: readonly number[]): void {
  const [us, peer] = [median(ours), median(theirs)]
  say(
    `${COLUMNS} columns, ${LATENCY_MS} ms latency, ${CONNECTIONS} at a time: ${seconds(us)} (promised ≤ 5 s); ` +
      `fetch and cheerio, nothing checked or kept: ${seconds(peer)}; ratio ${(us / peer).toFixed(2)}`,
  )
  say(`  ours ${ours.map(seconds).join(', ')}; peer ${theirs.map(seconds).join(', ')}`)
  const growth = (heaps.at(-1) ?? 0) - (heaps[1] ?? 0)
  say(
    `  heap after each round ${heaps.map((heap) => heap.toFixed(1)).join(', ')} MB; ` +
      `from the 2nd to the ${heaps.length}th ${growth.toFixed(1)} MB (flat: < 10 MB)`,
  )
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Without `--expose-gc` it is what the heap happens to hold. */
function heapAfterCollection(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / MEGABYTE
}
