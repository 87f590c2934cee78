import type { Appeal } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { listAppealRows } from './appeals.repository.ts'
import { indicatorLabel } from './list-appeals.ts'

const MOST = 500

/** 未裁定的申诉 of a period, the longest waiting first: none may be left when it is closed. */
export function undecidedAppeals(sql: Pool | PoolClient, period: string): Promise<Appeal[]> {
  return findOpen(sql, { period })
}

/** What waits for the office to decide, the longest waiting first. */
export function appealsToDecide(sql: Pool | PoolClient): Promise<Appeal[]> {
  return findOpen(sql, {})
}

async function findOpen(sql: Pool | PoolClient, filter: { period?: string }): Promise<Appeal[]> {
  const query = { ...filter, within: null, isWithheld: false, state: 'open', page: 1, pageSize: MOST } as const
  const { rows } = await listAppealRows(sql, query)
  return rows.map((row) => ({ ...row, indicatorLabel: indicatorLabel(row.indicator) }))
}
