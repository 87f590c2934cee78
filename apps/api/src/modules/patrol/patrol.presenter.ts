import type { PatrolVisit, PatrolVisitDetail } from '@mingkao/contract'
import type { VisitDetailRow, VisitRow } from './sights.repository.ts'
import { explainFailure } from './visiting/failure-words.ts'

/** A visit with its failure in words. */
export function presentVisit(row: VisitRow): PatrolVisit {
  return {
    id: row.id,
    runId: row.runId,
    column: row.column,
    lead: row.lead,
    state: row.state,
    outcome: row.outcome,
    failure: row.failure && explainFailure(row.failure, row.detail),
    visitedAt: row.visitedAt,
    status: row.status,
    newestOn: row.newestOn,
    newestTitle: row.newestTitle,
    change: row.change,
    newItems: row.newItems,
    itemCount: row.itemCount,
  }
}

export function presentVisitDetail(row: VisitDetailRow): PatrolVisitDetail {
  const { url, durationMs, contentHash, source, items, excerpt } = row
  return { ...presentVisit(row), url, durationMs, contentHash, source, items, excerpt }
}
