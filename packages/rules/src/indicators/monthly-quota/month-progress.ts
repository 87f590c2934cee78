import { addDays, dayNumber, firstDayOf, lastDayOf, monthLabel, monthOf } from '../../kernel/day.ts'
import type { Day, Month } from '../../kernel/day.ts'
import { UnknownCalendarYear, workingDaysBetween } from '../../kernel/working-days.ts'
import type { WorkingCalendar } from '../../kernel/working-days.ts'

/** 本月进度 of the month that `today` stands in. */
export interface MonthProgress {
  readonly month: Month
  /** Items so far; null = not collected. */
  readonly count: number | null
  readonly quota: number
  /** Items still missing; 0 when the count is not known. */
  readonly missing: number
  /** What the pace of the working days gone by would give by the month's end, rounded down; null before the first has gone by. */
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

interface Span {
  readonly gone: number
  readonly left: number
}

/** Working days before today and from today on; null without a calendar for the year. */
function workingSpan(first: Day, today: Day, last: Day, calendar: WorkingCalendar): Span | null {
  const dayBefore = addDays(first, -1)
  const yesterday = addDays(today, -1)
  try {
    return {
      gone: workingDaysBetween(dayBefore, yesterday, calendar),
      left: workingDaysBetween(yesterday, last, calendar),
    }
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return null
    throw error
  }
}

function sentenceOf(label: string, count: number | null, missing: number, left: string): string {
  if (count === null) return `${label}信息量尚未采集`
  return missing === 0 ? `${label}已发布${count}条，已达标` : `${label}已发布${count}条，还差${missing}条，${left}`
}

/** Progress of the running month. `count` = items counted in it so far, `quota` = what the unit's group owes a month. Without a calendar for the year, calendar days set the pace. */
export function monthProgress(
  count: number | null,
  today: Day,
  calendar: WorkingCalendar,
  quota: number,
): MonthProgress {
  const month = monthOf(today)
  const first = firstDayOf(month)
  const last = lastDayOf(month)
  const daysLeft = dayNumber(last) - dayNumber(today) + 1
  const working = workingSpan(first, today, last, calendar)
  const span = working ?? { gone: dayNumber(today) - dayNumber(first), left: daysLeft }
  const whole = span.gone + span.left
  const missing = count === null ? 0 : Math.max(0, quota - count)
  const left = working === null ? `剩${daysLeft}天` : `剩${working.left}个工作日`
  return {
    month,
    count,
    quota,
    missing,
    projected: count === null || span.gone === 0 ? null : Math.floor((count * whole) / span.gone),
    workingDaysLeft: working?.left ?? null,
    daysLeft,
    isBehind: count !== null && missing > 0 && count * whole < quota * span.gone,
    sentence: sentenceOf(monthLabel(month), count, missing, left),
  }
}
