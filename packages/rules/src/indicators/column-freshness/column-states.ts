import type { Day } from '../../kernel/day.ts'
import type { ColumnFact } from '../../kernel/ledger.ts'
import type { Occasion } from '../../kernel/occasion.ts'
import type { ColumnFreshnessParameters } from './parameters.ts'

export const COLUMN_STATES = [
  'fresh',
  'near-limit',
  'stale',
  'long-stale',
  'blank',
  'unknown',
  'exempt',
  'folder',
] as const

/** 栏目状态, whoever leads it; `unknown` is neither fresh nor stale. `exempt`: static, archived or not opened yet. */
export type ColumnStateKind = (typeof COLUMN_STATES)[number]

export interface ColumnState {
  readonly code: string
  readonly path: string
  readonly state: ColumnStateKind
  /** Newest known update of the column and everything below it. */
  readonly lastUpdatedOn: Day | null
  /** First day past the limit. */
  readonly staleSince: Day | null
  /** Last day on which it is still fresh without an update; null without a limit, or when nothing is known. */
  readonly dueOn: Day | null
  /** Calendar days to `dueOn`; negative when past it. */
  readonly daysLeft: number | null
  /** Calendar days between the last update and `dueOn`. */
  readonly limitDays: number | null
  /** `14天`, `6个月`, `每年1月31日前`; null for a folder. */
  readonly limitLabel: string | null
  /** Code of the unit that leads it on the check day. */
  readonly lead: string | null
  /** Codes of the units that answer for a fault standing now; the one whose fault arose last comes first. */
  readonly answerable: readonly string[]
  /** A parent whose stale children are counted themselves is not counted again. */
  readonly isCounted: boolean
}

/** The state of every column given, in the order given. Throws UnknownCalendarYear for a working-day limit outside the calendar. */
export function columnStates(
  facts: { readonly columns: readonly ColumnFact[] },
  occasion: Occasion,
  scheme: { readonly indicators: { readonly 'column-freshness': ColumnFreshnessParameters } },
): ColumnState[] {
  throw new Error(`${facts.columns.length}${occasion.at.day}${scheme.indicators['column-freshness'].stale.value}`)
}
