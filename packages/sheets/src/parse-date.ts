import type { DateResult, DateSystem } from './date-result.ts'
import { daysInMonth } from './values/calendar.ts'
import { firstYear, lastYear, parseTypedDate } from './values/parse-typed-date.ts'

/**
 * Reads a day, with or without a time, however a clerk may have typed it: 2021-8-3, 2021/8/3, 2021.8.3, 2021年8月3日,
 * 二〇二一年八月三日, 20210803, 2021-08-03T01:19:00Z, 2021年8月3日下午3:05 …, full-width or not, as a wall time of
 * Asia/Shanghai (a written offset is converted). A bare number of five digits is a serial number of Excel's.
 */
export function parseDate(text: string, system: DateSystem = '1900'): DateResult {
  return parsePlainDate(text) ?? parseTypedDate(text, system)
}

/** 2021-08-03 and 2021-08-03 09:19:00, which most cells are, without a regular expression; null for everything else. */
function parsePlainDate(text: string): DateResult | null {
  const { length } = text
  if ((length !== 10 && length !== 19) || text[4] !== '-' || text[7] !== '-') return null
  const year = twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2)
  const month = twoDigitsAt(text, 5)
  const day = twoDigitsAt(text, 8)
  if (!(year >= firstYear && year <= lastYear && month >= 1 && month <= 12)) return null
  if (!(day >= 1 && day <= daysInMonth(year, month))) return null
  if (length === 10) return { ok: true, value: { day: text, time: null }, form: 'dashes' }
  if (text[10] !== ' ' || text[13] !== ':' || text[16] !== ':') return null
  if (!(twoDigitsAt(text, 11) < 24 && twoDigitsAt(text, 14) < 60 && twoDigitsAt(text, 17) < 60)) return null
  return { ok: true, value: { day: text.slice(0, 10), time: text.slice(11) }, form: 'dashes' }
}

/** NaN where a character is no digit, so that every comparison with it fails. */
function twoDigitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}
