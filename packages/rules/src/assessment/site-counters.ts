import type { ColumnState } from '../indicators/column-freshness/column-states.ts'
import type { ColumnFact } from '../kernel/ledger.ts'
import type { Scheme } from '../schemes/scheme.ts'

/** 全站单项否决计数: x stale news, notice and policy columns; y all stale columns; z blank columns. At `limit` the portal itself fails. */
export interface SiteCounter {
  readonly id: 'x' | 'y' | 'z'
  readonly label: string
  readonly count: number
  readonly limit: number
  /** Codes of the columns counted. */
  readonly columns: readonly string[]
}

/** The three counters from the states of all columns of the portal. */
export function siteCounters(
  columns: readonly ColumnFact[],
  states: readonly ColumnState[],
  scheme: Scheme,
): SiteCounter[] {
  throw new Error(`${columns.length}${states.length}${scheme.id}`)
}
