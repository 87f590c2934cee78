import { dayNumber, dayOf, weekdayOf, yearOf } from './day.ts'
import type { Day, DayNumber } from './day.ts'

/** 放假安排 of one year: weekdays that are free, and Saturdays and Sundays that are worked (调休). */
export interface CalendarYear {
  readonly year: number
  readonly holidays: readonly Day[]
  readonly makeUpDays: readonly Day[]
}

/** 工作日历: the years whose State Council arrangement is known. */
export type WorkingCalendar = readonly CalendarYear[]

/** A working-day limit met a year without a calendar. Mon–Fri would be a guess, so nothing is guessed. */
export class UnknownCalendarYear extends Error {
  readonly year: number

  constructor(year: number) {
    super(`没有 ${year} 年的工作日历，无法计算工作日；请先录入该年放假安排`)
    this.name = 'UnknownCalendarYear'
    this.year = year
  }
}

interface Indexed {
  readonly holidays: ReadonlySet<Day>
  readonly makeUpDays: ReadonlySet<Day>
}

const indexes = new WeakMap<WorkingCalendar, ReadonlyMap<number, Indexed>>()

function indexOf(calendar: WorkingCalendar): ReadonlyMap<number, Indexed> {
  const known = indexes.get(calendar)
  if (known !== undefined) return known
  const index = new Map(
    calendar.map((entry) => [entry.year, { holidays: new Set(entry.holidays), makeUpDays: new Set(entry.makeUpDays) }]),
  )
  indexes.set(calendar, index)
  return index
}

function isWorking(number: DayNumber, index: ReadonlyMap<number, Indexed>): boolean {
  const day = dayOf(number)
  const year = index.get(yearOf(day))
  if (year === undefined) throw new UnknownCalendarYear(yearOf(day))
  if (year.makeUpDays.has(day)) return true
  const weekday = weekdayOf(number)
  return weekday !== 0 && weekday !== 6 && !year.holidays.has(day)
}

/** Whether the day is worked. Throws UnknownCalendarYear. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  return isWorking(dayNumber(day), indexOf(calendar))
}

/** The n-th working day after `day`; day 1 is the next working day. Throws UnknownCalendarYear when the count crosses an unknown year. */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  const index = indexOf(calendar)
  let number = dayNumber(day)
  for (let left = count; left > 0;) {
    number += 1
    if (isWorking(number, index)) left -= 1
  }
  return dayOf(number)
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. Throws UnknownCalendarYear. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  const index = indexOf(calendar)
  const last = dayNumber(to)
  let count = 0
  for (let number = dayNumber(from) + 1; number <= last; number += 1) if (isWorking(number, index)) count += 1
  return count
}
