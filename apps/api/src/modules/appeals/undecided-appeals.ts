import type { Appeal, AppealFilter } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { listAppealRows } from './appeals.repository.ts'
import { indicatorLabel } from './list-appeals.ts'

const MOST = 500

/** 待裁定的申诉 of a period, the longest waiting first: none may be left when it is closed. */
export function undecidedAppeals(sql: Pool | PoolClient, period: string): Promise<Appeal[]> {
  return find(sql, { period, state: 'open' })
}

/** 定稿时未裁定: those the period was closed with. */
export function lapsedAppeals(sql: Pool | PoolClient, period: string): Promise<Appeal[]> {
  return find(sql, { period, state: 'lapsed' })
}

/** What waits for the office to decide, the longest waiting first. */
export function appealsToDecide(sql: Pool | PoolClient): Promise<Appeal[]> {
  return find(sql, { state: 'open' })
}

async function find(sql: Pool | PoolClient, filter: Pick<AppealFilter, 'period' | 'state'>): Promise<Appeal[]> {
  const query = { ...filter, within: null, isWithheld: false, page: 1, pageSize: MOST }
  const { rows } = await listAppealRows(sql, query)
  return rows.map((row) => ({ ...row, indicatorLabel: indicatorLabel(row.indicator) }))
}
