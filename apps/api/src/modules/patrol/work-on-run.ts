import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { SYSTEM } from '../../db/audit-row.ts'
import type { Database } from '../../db/client.ts'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { type Expedition, makeVisit } from './make-visit.ts'
import type { PatrolWork } from './patrol-work.ts'
import { runsRepository } from './runs.repository.ts'
import { openOutfit } from './visiting/open-outfit.ts'
import { visitsRepository } from './visits.repository.ts'

const LEASE_MS = 60_000
const BEAT_MS = 500

/**
 * 参加一轮巡检: visits columns of the run, a few at a time, until none is left; so do other processes, and no column is
 * visited twice. Whoever makes the last visit ends the run.
 * @param outer fires when the process stops: what it was at is left to the others
 * @throws the outer signal's reason: the job is not over
 */
export async function workOnRun(work: PatrolWork, runId: string, outer: AbortSignal): Promise<void> {
  const { db, patrol, leaseMs = LEASE_MS } = work
  const visits = visitsRepository(db.pool)
  const worker = randomUUID()
  const stopping = new AbortController()
  const signal = AbortSignal.any([stopping.signal, outer])
  const outfit = openOutfit(patrol, { hosts: await visits.registeredHosts(), reserveTurn: visits.reserveTurn })
  const expedition: Expedition = { ...work, outfit, worker, signal }
  const heart = keepAlive(async () => {
    const { isRunning } = await visits.keepAlive(runId, worker, leaseMs)
    if (!isRunning) stopping.abort()
  })
  try {
    await Promise.all(Array.from({ length: patrol.atOnce }, () => walk(expedition, runId, leaseMs)))
  } finally {
    await heart.stop()
    await outfit.close()
  }
  if (outer.aborted) {
    await visits.release(runId, worker)
    throw outer.reason
  }
  if (!signal.aborted) await finish(db, runId)
}

/** One lane: visit after visit; while others are still at theirs it waits, for theirs may have to be taken over. */
async function walk(expedition: Expedition, runId: string, leaseMs: number): Promise<void> {
  const { db, worker, signal } = expedition
  const visits = visitsRepository(db.pool)
  while (!signal.aborted) {
    const taken = await visits.take(runId, worker, leaseMs)
    if (taken) await makeVisit(expedition, taken)
    else if ((await visits.keepAlive(runId, worker, leaseMs)).left === 0) return
    else await wait(BEAT_MS / 2, undefined, { signal }).catch(() => undefined)
  }
}

function finish(db: Database, runId: string): Promise<void> {
  return withSqlTransaction({ db, actor: SYSTEM }, async ({ client, audit }) => {
    const runs = runsRepository(client)
    if (!(await runs.finish(runId))) return
    const run = await runs.find(runId)
    await audit({ action: 'finish-patrol', entity: 'patrol-run', entityId: runId, after: run?.counts })
  })
}

/** A sign of life a few times a second, one at a time; a lost connection is met by the work itself. */
function keepAlive(beat: () => Promise<void>): { stop: () => Promise<void> } {
  let isStopped = false
  let last = Promise.resolve()
  const timer = setInterval(() => {
    last = last.then(() => (isStopped ? undefined : beat())).catch(() => undefined)
  }, BEAT_MS)
  return {
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await last
    },
  }
}
