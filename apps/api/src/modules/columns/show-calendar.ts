import type { Column } from '@mingkao/contract'
import { addDays, isWorkingDay, UnknownCalendarYear, type WorkingCalendar } from '@mingkao/rules'
import { requireOwnUnit } from '../../auth/authorise.ts'
import { columnsAtHand } from './columns-at-hand.ts'
import type { Asking } from './list-columns.ts'
import { isKeptBy, visibleColumns } from './visible-columns.ts'

export type UpdateCalendar = {
  from: string
  to: string
  overdue: number
  days: { day: string; isWorkingDay: boolean; columns: Column[] }[]
}

type Question = { from?: string | undefined; days: number; unit?: string | undefined }

/** 更新日历: on which day which columns go stale unless they are updated. @throws Refusal FORBIDDEN for another unit's */
export async function showCalendar({ source, user }: Asking, { from, days, unit }: Question): Promise<UpdateCalendar> {
  if (unit !== undefined) requireOwnUnit(user, unit)
  const { opened, columns } = await columnsAtHand(source, {})
  const first = from ?? opened.day
  const end = addDays(first, days)
  const visible = visibleColumns(user, columns).filter((column) => unit === undefined || isKeptBy(column, unit))
  const byDay = Map.groupBy(visible, staleFrom)
  byDay.delete(null)
  const overdue = visible.filter((column) => (staleFrom(column) ?? end) < first).length
  return {
    from: first,
    to: addDays(end, -1),
    overdue,
    days: [...byDay]
      .flatMap(([day, stale]) =>
        day !== null && day >= first && day < end
          ? [{ day, isWorkingDay: isWorked(day, opened.calendar), columns: stale }]
          : [],
      )
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  }
}

/** First day past the limit: that of a stale column, or the one that comes. */
function staleFrom({ state, staleSince, dueOn }: Column): string | null {
  if (state === 'folder' || state === 'exempt' || state === 'unknown') return null
  return staleSince ?? (dueOn === null ? null : addDays(dueOn, 1))
}

/** A year without a calendar says nothing of its days. */
function isWorked(day: string, calendar: WorkingCalendar): boolean {
  try {
    return isWorkingDay(day, calendar)
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return true
    throw error
  }
}
