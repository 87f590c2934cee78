import { pageHref } from '../../lib/page-href.ts'

type ColumnRows = {
  state?: 'overdue' | 'near-limit' | 'unknown' | 'no-owner' | 'closed-lead' | 'supporting-only' | 'ending-soon'
  /** The columns that one of 全站单项否决计数 counts. */
  site?: 'x' | 'y' | 'z'
  unit?: string
  column?: string
}

/** Address of the columns behind a number, as of the same moment: by the running period. */
export function columnsOf(period: string | null, rows: ColumnRows): string {
  return pageHref('/columns', undefined, { period: period ?? undefined, ...rows })
}

export function accountOf(period: string | null, account: string): string {
  return pageHref('/accounts', undefined, { period: period ?? undefined, account })
}
