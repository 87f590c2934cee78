import { randomUUID } from 'node:crypto'
import type { PatrolRun } from '@mingkao/contract'
import type { Clock } from '../../clock.ts'
import { SYSTEM } from '../../db/audit-row.ts'
import type { Database } from '../../db/client.ts'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { today } from '../../domain-day.ts'
import type { Jobs } from '../../jobs/start-jobs.ts'
import { Refusal } from '../../refusal.ts'
import { runsRepository } from './runs.repository.ts'

type StartDeps = { writing: WriteContext; clock: Clock; jobs: Pick<Jobs, 'send'> }
type Start = { trigger: PatrolRun['trigger']; columns: readonly string[] | null }

/** How many processes can have a share in one run. */
const SHARES = 8

/**
 * 开始巡检: writes down what is to be visited and calls the processes to it.
 * @param start `columns`: codes, null for all that are checked for freshness
 * @returns the run's id; null when another one is going on
 * @throws Refusal UNPROCESSABLE when there is nothing to visit
 */
async function beginRun({ writing, clock, jobs }: StartDeps, { trigger, columns }: Start): Promise<string | null> {
  const id = randomUUID()
  return withSqlTransaction(writing, async (tx) => {
    const visits = await runsRepository(tx.client).create({
      id,
      trigger,
      columns,
      actor: writing.actor,
      today: today(clock),
    })
    if (visits === null) return null
    if (visits === 0) throw new Refusal('UNPROCESSABLE', '没有可以巡检的栏目，请先登记栏目和网址。')
    await tx.audit({
      action: 'start-patrol',
      entity: 'patrol-run',
      entityId: id,
      after: { trigger, columns: columns ?? '全部', visits },
    })
    for (let share = 0; share < Math.min(SHARES, visits); share++) {
      await jobs.send('patrol-run', { runId: id }, { key: `${id}:${share}`, tx })
    }
    return id
  })
}

/** 按需巡检. @throws Refusal CONFLICT with the run that is going on, UNPROCESSABLE */
export async function startRun(deps: StartDeps, columns: readonly string[] | null): Promise<PatrolRun> {
  const runs = runsRepository(deps.writing.db.pool)
  const id = await beginRun(deps, { trigger: 'manual', columns })
  if (id === null) {
    throw new Refusal('CONFLICT', '已有一轮巡检正在进行，请等它结束，或先取消。', {
      data: { current: await runs.findRunning() },
    })
  }
  return requireRun(deps.writing, id)
}

/** 定时巡检: the day's round; where one is going on already, that will do. */
export async function startDailyRun({ db, clock, jobs }: { db: Database } & Omit<StartDeps, 'writing'>): Promise<void> {
  await beginRun(
    { writing: { db, actor: SYSTEM, reason: '定时巡检' }, clock, jobs },
    { trigger: 'schedule', columns: null },
  )
}

/** @throws Refusal NOT_FOUND */
export async function requireRun({ db }: { db: Database }, id: string): Promise<PatrolRun> {
  const run = await runsRepository(db.pool).find(id)
  if (!run) throw new Refusal('NOT_FOUND', '没有这一轮巡检，请从巡检记录重新打开。')
  return run
}
