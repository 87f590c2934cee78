import type { WorkingCalendar } from '../../src/index.ts'

// Days by the platform's own Date in UTC: nothing here comes from the rules.

const DAY = 86_400_000

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

export function plusDays(day: string, days: number): string {
  return new Date(time(day) + days * DAY).toISOString().slice(0, 10)
}

export function daysFrom(from: string, to: string): number {
  return Math.round((time(to) - time(from)) / DAY)
}

/** Calendar months, clamped to the month's end. */
export function plusMonths(day: string, months: number): string {
  const date = new Date(time(day))
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date.getUTCDate(), length))
  return first.toISOString().slice(0, 10)
}

export function lastOf(month: string): string {
  return plusDays(plusMonths(`${month}-01`, 1), -1)
}

function isWorked(day: string, calendar: WorkingCalendar): boolean {
  const year = calendar.find((entry) => entry.year === Number(day.slice(0, 4)))
  if (year === undefined) throw new Error(`the oracle has no calendar for ${day}`)
  const weekday = new Date(time(day)).getUTCDay()
  return year.makeUpDays.includes(day) || (weekday >= 1 && weekday <= 5 && !year.holidays.includes(day))
}

/** Working days after `from` up to and including `to`, counted one by one. */
export function workedBetween(from: string, to: string, calendar: WorkingCalendar): number {
  let count = 0
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (isWorked(day, calendar)) count += 1
  return count
}
