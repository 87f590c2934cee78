import type { Month } from '../../kernel/day.ts'
import type { WorkingCalendar } from '../../kernel/working-days.ts'
import type { Day } from '../../kernel/day.ts'
import type { MonthlyQuotaParameters } from './parameters.ts'

/** 本月进度 of the month that `today` stands in. */
export interface MonthProgress {
  readonly month: Month
  /** Items so far; null = not collected. */
  readonly count: number | null
  readonly quota: number
  /** Items still missing; 0 when the count is not known. */
  readonly missing: number
  /** What the pace of the working days gone by would give by the month's end, rounded down; null on the first day or when unknown. */
  readonly projected: number | null
  /** Working days left, today included when it is one; null: no calendar for the year. */
  readonly workingDaysLeft: number | null
  /** Calendar days left, today included. */
  readonly daysLeft: number
  /** Fewer items than the working days gone by call for. */
  readonly isBehind: boolean
  /** `10月已发布1条，还差9条，剩15个工作日` */
  readonly sentence: string
}

/** Progress of the running month. `count` = items counted in it so far. */
export function monthProgress(
  count: number | null,
  today: Day,
  calendar: WorkingCalendar,
  scheme: { readonly indicators: { readonly 'monthly-quota': MonthlyQuotaParameters } },
): MonthProgress {
  throw new Error(`${count}${today}${calendar.length}${scheme.indicators['monthly-quota'].minimumPerMonth.value}`)
}
