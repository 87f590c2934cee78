import type { Appeal } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { appealsRepository, listAppealRows } from './appeals.repository.ts'
import { indicatorLabel } from './list-appeals.ts'

/** 未裁定的申诉 of a period: none may be left when it is closed. */
export function undecidedAppeals(sql: Pool | PoolClient, period: string): Promise<number> {
  return appealsRepository(sql).countOpen(period)
}

const MOST = 500

/** What waits for the office to decide, the longest waiting first. */
export async function appealsToDecide(pool: Pool): Promise<Appeal[]> {
  const query = { within: null, isWithheld: false, state: 'open', page: 1, pageSize: MOST } as const
  const { rows } = await listAppealRows(pool, query)
  return rows.map((row) => ({ ...row, indicatorLabel: indicatorLabel(row.indicator) }))
}
