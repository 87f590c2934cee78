import { kept } from './kept.ts'

/** 日期, a day of Asia/Shanghai as 'YYYY-MM-DD'. Rules know days, never moments: the caller has already put a moment on its local day. */
export type Day = string

/** 年月, a month of Asia/Shanghai as 'YYYY-MM'. */
export type Month = string

/** Days since 1970-01-01 of the proleptic Gregorian calendar; whole numbers, so differences are calendar days. */
export type DayNumber = number

/** Days of a year that is no leap year before each month. */
const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
}

/** The year a day or a month stands in. */
export function yearOf(day: Day): number {
  return twoDigits(day, 0) * 100 + twoDigits(day, 2)
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Number of days in a month; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

function numberOf(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const sinceMarch = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + sinceMarch - 719_468
  )
}

/** Throws RangeError for a day that does not exist. */
function requireDay(day: Day, year: number, month: number, date: number): void {
  if (day.length !== 10 || !(date >= 1 && date <= daysInMonth(year, month))) throw new RangeError(`没有这一天：${day}`)
}

/** The day's place in its year, 1 January = 0. Throws RangeError for a day that does not exist. */
export function dayOfYear(day: Day): number {
  const year = yearOf(day)
  const month = twoDigits(day, 5)
  const date = twoDigits(day, 8)
  requireDay(day, year, month, date)
  return (MONTH_STARTS[month - 1] ?? 0) + date - 1 + (month > 2 && isLeapYear(year) ? 1 : 0)
}

/** 'YYYY-MM-DD' → day number. Throws RangeError for a day that does not exist. */
export function dayNumber(day: Day): DayNumber {
  const year = yearOf(day)
  const month = twoDigits(day, 5)
  const date = twoDigits(day, 8)
  requireDay(day, year, month, date)
  return numberOf(year, month, date)
}

function padded(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

function civil(number: DayNumber): { year: number; month: number; date: number } {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const sinceMarch = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * sinceMarch + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const date = sinceMarch - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}

export function dayOf(number: DayNumber): Day {
  const { year, month, date } = civil(number)
  return `${String(year).padStart(4, '0')}-${padded(month)}-${padded(date)}`
}

export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days)
}

/** The day after, which faults and terms begin with. */
export const dayAfter: (day: Day) => Day = kept((day) => addDays(day, 1))

/** Calendar days from one day to another; negative when `to` lies earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** Calendar months later (or earlier), clamped to the month's end: 31 August − 6 months = 28 February. */
export function addMonths(day: Day, months: number): Day {
  const index = yearOf(day) * 12 + twoDigits(day, 5) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return `${String(year).padStart(4, '0')}-${padded(month)}-${padded(Math.min(twoDigits(day, 8), daysInMonth(year, month)))}`
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 4) % 7) + 7) % 7
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`
}

export function lastDayOf(month: Month): Day {
  return `${month}-${padded(daysInMonth(yearOf(month), twoDigits(month, 5)))}`
}

/** Months from `from` to `to`, both included, in order. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = []
  for (let month = from; month <= to; month = monthOf(addMonths(firstDayOf(month), 1))) months.push(month)
  return months
}

/** `8月`. */
export function monthLabel(month: Month): string {
  return `${twoDigits(month, 5)}月`
}

/** `2021年8月9日`, as official documents write it. */
export const dayLabel: (day: Day) => string = kept(
  (day) => `${yearOf(day)}年${twoDigits(day, 5)}月${twoDigits(day, 8)}日`,
)

/** `10月31日`, where the year is clear. */
export function shortDayLabel(day: Day): string {
  return `${twoDigits(day, 5)}月${twoDigits(day, 8)}日`
}
