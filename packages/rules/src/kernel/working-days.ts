import { addDays, dayNumber, dayOf, dayOfYear, isLeapYear, weekdayOf, yearOf } from './day.ts'
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

/** Working days of one year: `before[i]` of them lie before its i-th day (0 = 1 January). */
interface CountedYear {
  readonly first: DayNumber
  readonly before: Uint16Array
}

const counted = new WeakMap<WorkingCalendar, Map<number, CountedYear>>()

function countYear(year: CalendarYear): CountedYear {
  const first = dayNumber(`${String(year.year).padStart(4, '0')}-01-01`)
  const length = isLeapYear(year.year) ? 366 : 365
  const holidays = new Set(year.holidays.map(dayNumber))
  const makeUpDays = new Set(year.makeUpDays.map(dayNumber))
  const before = new Uint16Array(length + 1)
  for (let index = 0; index < length; index += 1) {
    const number = first + index
    const weekday = weekdayOf(number)
    const isWorked = makeUpDays.has(number) || (weekday !== 0 && weekday !== 6 && !holidays.has(number))
    before[index + 1] = (before[index] ?? 0) + (isWorked ? 1 : 0)
  }
  return { first, before }
}

function countedYear(year: number, calendar: WorkingCalendar): CountedYear {
  const ready = counted.get(calendar)?.get(year)
  if (ready !== undefined) return ready
  const given = calendar.find((entry) => entry.year === year)
  if (given === undefined) throw new UnknownCalendarYear(year)
  const fresh = countYear(given)
  counted.set(calendar, (counted.get(calendar) ?? new Map<number, CountedYear>()).set(year, fresh))
  return fresh
}

/** Working days of the day's year that lie before it. */
function workedBefore(number: DayNumber, year: number, calendar: WorkingCalendar): number {
  const known = countedYear(year, calendar)
  return known.before[number - known.first] ?? 0
}

function workedInYear(year: number, calendar: WorkingCalendar): number {
  return countedYear(year, calendar).before.at(-1) ?? 0
}

/** Whether the day is worked. Throws UnknownCalendarYear. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  const number = dayNumber(day)
  const year = yearOf(day)
  return workedBefore(number + 1, year, calendar) > workedBefore(number, year, calendar)
}

/** The n-th working day after `day`; day 1 is the next working day. Throws UnknownCalendarYear when the count crosses an unknown year. */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  if (count === 0) return day
  const next = addDays(day, 1)
  let year = yearOf(next)
  let wanted = workedBefore(dayNumber(next), year, calendar) + count
  while (wanted > workedInYear(year, calendar)) {
    wanted -= workedInYear(year, calendar)
    year += 1
  }
  const { first, before } = countedYear(year, calendar)
  let index = 0
  while ((before[index] ?? 0) < wanted) index += 1
  return dayOf(first + index - 1)
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. Throws UnknownCalendarYear. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  if (to <= from) return 0
  const last = yearOf(to)
  const { before } = countedYear(last, calendar)
  const until = before[dayOfYear(to) + 1] ?? 0
  if (yearOf(from) === last) return until - (before[dayOfYear(from) + 1] ?? 0)
  // Only the days after `from` are asked about: the last day of a year needs no calendar of that year.
  const first = from.endsWith('-12-31') ? yearOf(from) + 1 : yearOf(from)
  let days = until - workedBefore(dayNumber(from) + 1, first, calendar)
  for (let year = first; year < last; year += 1) days += workedInYear(year, calendar)
  return days
}
