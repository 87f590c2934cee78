import type { RectificationOrder } from '@mingkao/contract'
import type { Pool } from 'pg'
import { listOrderRows } from './rectifications.repository.ts'

/** What the office has to see to: reports that wait for review, and orders that are overdue and unanswered; longest due first. */
export async function ordersToHandle(pool: Pool, day: string): Promise<RectificationOrder[]> {
  const query = { day, within: null, sort: 'dueOn', page: 1, pageSize: 500 }
  const [waiting, overdue] = await Promise.all([
    listOrderRows(pool, { ...query, state: 'replied' }),
    listOrderRows(pool, { ...query, overdue: true }),
  ])
  const unanswered = overdue.rows.filter(({ state }) => state === 'issued' || state === 'returned')
  return [...waiting.rows, ...unanswered].toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}
