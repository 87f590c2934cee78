import { addDays, daysBetween } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import type { ColumnFreshnessParameters } from './parameters.ts'

/** 预警日: the first day on which `percent` of the limit is used up. */
export interface NearLimitDay {
  readonly percent: number
  readonly day: Day
}

function levels({ nearLimitPercent, secondNearLimitPercent }: ColumnFreshnessParameters): number[] {
  return [nearLimitPercent.value, ...(secondNearLimitPercent === undefined ? [] : [secondNearLimitPercent.value])]
}

/** 预警档: the highest level reached on `day`, in percent of the limit; null below the first one. */
export function nearLevelOn(
  day: Day,
  span: { readonly lastUpdatedOn: Day; readonly dueOn: Day },
  parameters: ColumnFreshnessParameters,
): number | null {
  const used = daysBetween(span.lastUpdatedOn, day) * 100
  const limit = daysBetween(span.lastUpdatedOn, span.dueOn)
  const first = parameters.nearLimitPercent.value
  const second = parameters.secondNearLimitPercent?.value ?? first
  const higher = Math.max(first, second)
  if (used >= limit * higher) return higher
  const lower = Math.min(first, second)
  return used >= limit * lower ? lower : null
}

/** The days on which warnings are due for a column last updated on `lastUpdatedOn` that is fresh until `dueOn`; in order. */
export function nearLimitDays(
  span: { readonly lastUpdatedOn: Day; readonly dueOn: Day },
  parameters: ColumnFreshnessParameters,
): NearLimitDay[] {
  const limit = daysBetween(span.lastUpdatedOn, span.dueOn)
  return levels(parameters)
    .toSorted((a, b) => a - b)
    .map((percent) => ({ percent, day: addDays(span.lastUpdatedOn, Math.ceil((limit * percent) / 100)) }))
}
