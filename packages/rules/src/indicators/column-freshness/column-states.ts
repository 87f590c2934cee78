import { addMonths, dayAfter, daysBetween } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import { limitLabel } from '../../kernel/labels.ts'
import type { ColumnFact } from '../../kernel/ledger.ts'
import type { CheckDay } from '../../kernel/occasion.ts'
import { assessColumns } from './assess-columns.ts'
import type { AssessedColumn } from './assess-columns.ts'
import { leadOn } from './facts.ts'
import { nearLevelOn } from './near-limit.ts'
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
  /** 预警档 of a column near its limit: the highest percentage of it that is used up; null in any other state. */
  readonly nearLevel: number | null
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
  /** False for a parent whose stale children are counted themselves. */
  readonly isCounted: boolean
}

/** 超期超过一年: stale (or blank) for longer than the months after which an interview is proposed. */
export function isLongOverdue(dueOn: Day | null, day: Day, parameters: ColumnFreshnessParameters): boolean {
  return dueOn !== null && addMonths(dayAfter(dueOn), parameters.interviewAfterMonths.value) < day
}

/** 预警档: how much of the limit is used up, as the highest level reached; null: not near its limit, or nothing to measure. */
function nearLevelOf(column: AssessedColumn, day: Day, parameters: ColumnFreshnessParameters): number | null {
  const { lastUpdatedOn, dueOn, freshness } = column
  if (freshness !== 'fresh' || lastUpdatedOn === null || dueOn === null) return null
  return nearLevelOn(day, { lastUpdatedOn, dueOn }, parameters)
}

/** Whether so much of the limit is used up that an early warning is due. */
export function isNearLimit(column: AssessedColumn, day: Day, parameters: ColumnFreshnessParameters): boolean {
  return nearLevelOf(column, day, parameters) !== null
}

function kindOf(column: AssessedColumn, day: Day, parameters: ColumnFreshnessParameters): ColumnStateKind {
  if (column.freshness === 'stale') return isLongOverdue(column.dueOn, day, parameters) ? 'long-stale' : 'stale'
  return isNearLimit(column, day, parameters) ? 'near-limit' : column.freshness
}

function stateOf(column: AssessedColumn, day: Day, parameters: ColumnFreshnessParameters): ColumnState {
  const { fact, freshness, lastUpdatedOn, dueOn, faults } = column
  const isFaulty = freshness === 'stale' || freshness === 'blank'
  return {
    code: fact.code,
    path: fact.path,
    state: kindOf(column, day, parameters),
    nearLevel: nearLevelOf(column, day, parameters),
    lastUpdatedOn,
    staleSince: isFaulty && dueOn !== null ? dayAfter(dueOn) : null,
    dueOn,
    daysLeft: dueOn === null ? null : daysBetween(day, dueOn),
    limitDays: dueOn === null || lastUpdatedOn === null ? null : daysBetween(lastUpdatedOn, dueOn),
    limitLabel: fact.limit === null ? null : limitLabel(fact.limit),
    lead: leadOn(fact, day)?.unit ?? null,
    answerable: faults.toReversed().map((fault) => fault.unit),
    isCounted: column.isCounted,
  }
}

/** The state of every column given, in the order given. Throws UnknownCalendarYear for a working-day limit outside the calendar. */
export function columnStates(
  facts: { readonly columns: readonly ColumnFact[] },
  occasion: CheckDay,
  scheme: { readonly indicators: { readonly 'column-freshness': ColumnFreshnessParameters } },
): ColumnState[] {
  const parameters = scheme.indicators['column-freshness']
  return assessColumns(facts.columns, parameters, occasion).map((column) =>
    stateOf(column, occasion.at.day, parameters),
  )
}
