import type { Pool, PoolClient } from 'pg'
import { rectificationsRepository, type RecheckedProblem } from './rectifications.repository.ts'

/** The problems of a period's orders, units in protocol order; one that nobody has looked at again is neither fixed nor open. */
export function recheckedProblems(sql: Pool | PoolClient, period: string): Promise<RecheckedProblem[]> {
  return rectificationsRepository(sql).findRechecked(period)
}
