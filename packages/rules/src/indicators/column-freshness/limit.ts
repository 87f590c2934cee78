import { addDays, addMonths, daysInMonth, yearOf } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import { kept } from '../../kernel/kept.ts'
import type { UpdateLimit } from '../../kernel/ledger.ts'
import { addWorkingDays } from '../../kernel/working-days.ts'
import type { WorkingCalendar } from '../../kernel/working-days.ts'

/** Calendar months are clamped to the month's end, so the last fresh day may lie up to three days after the same date. */
const lastDayWithin = kept((months: number) =>
  kept((updated: Day): Day => {
    let last = addMonths(updated, months)
    // The day after still exists in every month, so nothing was clamped.
    if (updated.slice(8) < '28') return last
    for (let next = addDays(last, 1); addMonths(next, -months) <= updated; next = addDays(next, 1)) last = next
    return last
  }),
)

function yearlyDay(year: number, month: number, date: number): Day {
  const clamped = Math.min(date, daysInMonth(year, month))
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(clamped).padStart(2, '0')}`
}

/**
 * 期限届满日: the last day on which a column updated on `updated` is still fresh. null: it never becomes stale by itself.
 * A yearly date is owed by an update of the same calendar year; a deadline after an event by an update on or after the event.
 */
export function lastFreshDay(limit: UpdateLimit, updated: Day, calendar: WorkingCalendar): Day | null {
  switch (limit.kind) {
    case 'days':
      return addDays(updated, limit.count)
    case 'months':
      return lastDayWithin(limit.count)(updated)
    case 'working-days':
      return addWorkingDays(updated, limit.count, calendar)
    case 'yearly':
      return yearlyDay(yearOf(updated) + 1, limit.month, limit.date)
    case 'after-event': {
      if (limit.eventOn === null || updated >= limit.eventOn) return null
      return deadlineFrom(limit.eventOn, limit, calendar)
    }
  }
}

function deadlineFrom(day: Day, limit: UpdateLimit & { kind: 'after-event' }, calendar: WorkingCalendar): Day {
  return limit.unit === 'days' ? addDays(day, limit.count) : addWorkingDays(day, limit.count, calendar)
}

/**
 * 接手宽限届满: the last day of grace of a unit that took the column over on `from`: the fault arises on `from` + limit itself. A yearly
 * date is the next one; a deadline after an event that had already happened is counted anew.
 */
export function lastGraceDay(limit: UpdateLimit, from: Day, calendar: WorkingCalendar): Day | null {
  const dayBefore = addDays(from, -1)
  if (limit.kind === 'months') return addDays(addMonths(from, limit.count), -1)
  if (limit.kind !== 'after-event') return lastFreshDay(limit, dayBefore, calendar)
  if (limit.eventOn === null) return null
  return deadlineFrom(dayBefore < limit.eventOn ? limit.eventOn : dayBefore, limit, calendar)
}
