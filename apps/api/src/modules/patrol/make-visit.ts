import { SYSTEM } from '../../db/audit-row.ts'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import type { PatrolWork } from './patrol-work.ts'
import type { Outfit } from './visiting/fetch-page.ts'
import { type Sight, visitColumn } from './visiting/visit-column.ts'
import { VisitFailure } from './visiting/visit-failure.ts'
import { newAmong, type TakenVisit, type VisitReport, visitsRepository } from './visits.repository.ts'

/** What a worker of a run has with it. */
export type Expedition = PatrolWork & { outfit: Outfit; worker: string; signal: AbortSignal }

/**
 * 访问并记下: what was seen, and where something was seen, the observation that freshness is judged by, in one
 * transaction. A failed visit leaves no observation: failing is neither stale nor fresh.
 */
export async function makeVisit(expedition: Expedition, taken: TakenVisit): Promise<void> {
  const { clock, db, signal, worker } = expedition
  const begun = performance.now()
  const visitedAt = clock.now()
  const sight = await look(expedition, taken, dayOfMoment(visitedAt))
  if (signal.aborted || !sight) return
  const report = { sight, visitedAt, durationMs: Math.round(performance.now() - begun), ...compare(sight, taken) }
  await withSqlTransaction({ db, actor: SYSTEM, reason: '栏目巡检' }, async ({ client, audit }) => {
    const visits = visitsRepository(client)
    const isOurs = await visits.report(taken.id, worker, report)
    if (!isOurs || sight.outcome === 'failed') return
    const observation = await visits.observe(taken.id, taken.columnId, sight, visitedAt)
    await audit({
      action: 'observe-column',
      entity: 'column-observation',
      entityId: observation,
      after: { column: taken.code, lastUpdatedOn: sight.newestOn, isBlank: sight.outcome === 'empty', visit: taken.id },
    })
  })
}

/** @returns null when it was broken off */
async function look({ outfit, signal, log }: Expedition, taken: TakenVisit, today: string): Promise<Sight | null> {
  const { address, itemSelector: item, linkSelector: link, dateSelector: date } = taken
  try {
    return await visitColumn(outfit, { address, selectors: { item, link, date } }, today, signal)
  } catch (error) {
    if (signal.aborted) return null
    // One page that breaks the program must not keep the others from being visited.
    log.error({ err: error, column: taken.code }, 'a visit failed')
    return { ...NOTHING_SEEN, failure: new VisitFailure('unexpected') }
  }
}

const NOTHING_SEEN: Sight = {
  outcome: 'failed',
  failure: null,
  url: null,
  status: null,
  hash: null,
  textHash: null,
  source: null,
  items: [],
  newestOn: null,
  text: '',
}

/** 页面有变动无新信息 is told from 无变动, and from 有新信息; a failed visit is compared with nothing. */
function compare(
  { outcome, textHash, items }: Sight,
  { previousTextHash, previousUrls }: TakenVisit,
): Pick<VisitReport, 'change' | 'newItems'> {
  if (outcome === 'failed') return { change: null, newItems: 0 }
  if (previousUrls === null) return { change: 'first', newItems: 0 }
  const newItems = newAmong(items, previousUrls)
  if (newItems > 0) return { change: 'new-items', newItems }
  return { change: textHash === previousTextHash ? 'unchanged' : 'changed', newItems }
}
