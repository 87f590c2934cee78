import type { ColumnState } from '../indicators/column-freshness/column-states.ts'
import type { ColumnFact } from '../kernel/ledger.ts'
import type { Scheme } from '../schemes/scheme.ts'

/** 全站单项否决计数: x stale news, notice and policy columns; y all stale columns; z blank columns. At `limit` the portal itself fails. */
export interface SiteCounter {
  readonly id: 'x' | 'y' | 'z'
  readonly label: string
  readonly count: number
  readonly limit: number
  /** Codes of the columns counted, in the order of the states. */
  readonly columns: readonly string[]
}

const NEWS_NOTICE_POLICY: ReadonlySet<string> = new Set(['动态要闻', '通知公告', '政策文件'])

/** The three counters from the states of all columns of the portal. */
export function siteCounters(
  columns: readonly ColumnFact[],
  states: readonly ColumnState[],
  scheme: Scheme,
): SiteCounter[] {
  const categories = new Map(columns.map((column) => [column.code, column.category]))
  const counted = states.filter((state) => state.isCounted)
  const stale = counted.filter((state) => state.state === 'stale' || state.state === 'long-stale')
  const limits = scheme.siteLimits.value
  const counter = (id: 'x' | 'y' | 'z', label: string, of: readonly ColumnState[]): SiteCounter => ({
    id,
    label,
    count: of.length,
    limit: limits[id],
    columns: of.map((state) => state.code),
  })
  return [
    counter(
      'x',
      '动态要闻、通知公告、政策文件类栏目超期',
      stale.filter((state) => NEWS_NOTICE_POLICY.has(categories.get(state.code) ?? '')),
    ),
    counter('y', '各类栏目超期', stale),
    counter(
      'z',
      '空白栏目',
      counted.filter((state) => state.state === 'blank'),
    ),
  ]
}
