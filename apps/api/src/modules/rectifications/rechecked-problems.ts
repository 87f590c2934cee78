import type { Pool, PoolClient } from 'pg'
import { rectificationsRepository } from './rectifications.repository.ts'

/** 上期问题复查: a problem that was ordered to be put right, and what was found when it was looked at again. */
export type RecheckedProblem = {
  unit: { code: string; name: string }
  title: string
  outcome: 'fixed' | 'open' | 'unknown'
}

/** The problems of a period's orders, units in protocol order; one that nobody has looked at again is neither fixed nor open. */
export function recheckedProblems(sql: Pool | PoolClient, period: string): Promise<RecheckedProblem[]> {
  return rectificationsRepository(sql).findRechecked(period)
}
