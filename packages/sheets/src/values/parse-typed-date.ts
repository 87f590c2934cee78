import type { DateForm, DateProblem, DateResult, DateSystem } from '../date-result.ts'
import { dayNumber, dayFromNumber, daysInMonth, twoDigits } from './calendar.ts'
import { withPlainDigits } from './chinese-numerals.ts'
import { parseTime, type ParsedTime } from './parse-time.ts'
import { shorten } from './shorten.ts'
import { wallTimeOfSerial } from './serial-date.ts'

export const firstYear = 1900
export const lastYear = 2199

/** Bare numbers from 1980 to 2099 are taken for Excel's serial numbers; others are more likely something else. */
const firstBareSerial = 29_221
const lastBareSerial = 73_050

const dashes = /[‐‑‒–—―−]/g
const separated = /^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)[.日号]?(.*)$/
const chinese = /^(\d{4}) ?年 ?(\d{1,2}) ?月(?:份)? ?(\d{1,2})(?: ?[日号]|(?!\d))(.*)$/
const compact = /^(\d{4})(\d{2})(\d{2})(?:[ T]?(\d{2})(\d{2})(\d{2})?)?(?!\d)(.*)$/
const bareSerial = /^\d{5}(?:\.\d+)?$/
const weekday = /[(（]?(?:星期|礼拜|周)[一二三四五六日天][)）]?/

interface DateParts {
  year: number
  month: number
  day: number
  rest: string
  form: DateForm
}

/** parseDate for everything that is not plainly 2021-08-03 or 2021-08-03 09:19:00. */
export function parseTypedDate(text: string, system: DateSystem): DateResult {
  if (text.length > 80) return notADate(text)
  const normal = withPlainDigits(text.normalize('NFKC').replace(/^'/, '').replace(dashes, '-').replaceAll('。', '.'))
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (bareSerial.test(normal)) {
    const serial = Number(normal)
    const value = serial >= firstBareSerial && serial < lastBareSerial + 1 ? wallTimeOfSerial(serial, system) : null
    return value ? { ok: true, value, form: 'serial' } : notADate(text)
  }
  const parts = dateParts(normal)
  if (!parts) return notADate(text)
  const { year, month, day } = parts
  const wrong = wrongDay(year, month, day)
  if (wrong) return { ok: false, code: 'no-such-day', message: wrong }
  const rest = parts.rest.replace(weekday, '').trim()
  if (rest === '') return { ok: true, value: { day: dayText(year, month, day), time: null }, form: parts.form }
  const time = parseTime(rest)
  if (time === null) return notADate(text)
  if (!time.ok) return { ok: false, code: 'no-such-time', message: time.message }
  return { ok: true, value: inShanghai(parts, time), form: time.isIso && parts.form === 'dashes' ? 'iso' : parts.form }
}

function dateParts(normal: string): DateParts | null {
  const written = separated.exec(normal)
  if (written) {
    const [, year, separator, month, day, rest = ''] = written
    const form = separator === '-' ? 'dashes' : separator === '/' ? 'slashes' : 'dots'
    return { year: Number(year), month: Number(month), day: Number(day), rest, form }
  }
  const named = chinese.exec(normal)
  if (named) {
    const [, year, month, day, rest = ''] = named
    return { year: Number(year), month: Number(month), day: Number(day), rest, form: 'chinese' }
  }
  const digits = compact.exec(normal)
  if (!digits) return null
  const [, year, month, day, hours, minutes, seconds = '00', rest = ''] = digits
  const time = hours === undefined || minutes === undefined ? '' : `${hours}:${minutes}:${seconds}`
  return { year: Number(year), month: Number(month), day: Number(day), rest: `${time}${rest}`, form: 'compact' }
}

function wrongDay(year: number, month: number, day: number): string | null {
  if (year < firstYear || year > lastYear) return `年份 ${String(year)} 不合理`
  if (month < 1 || month > 12) return `${String(year)}年没有${String(month)}月`
  if (day >= 1 && day <= daysInMonth(year, month)) return null
  const owner = month === 2 && day === 29 ? `${String(year)}年2月` : `${String(month)}月`
  return `${owner}没有${String(day)}日`
}

function dayText(year: number, month: number, day: number): string {
  return `${String(year)}-${twoDigits(month)}-${twoDigits(day)}`
}

/** Shanghai has been eight hours ahead of UTC since 1992; a time without an offset is Shanghai's already. */
function inShanghai({ year, month, day }: DateParts, { time, offsetMinutes }: ParsedTime) {
  if (offsetMinutes === null) return { day: dayText(year, month, day), time }
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  const minute = hours * 60 + minutes - offsetMinutes + 8 * 60
  const days = Math.floor(minute / 1440)
  const left = minute - days * 1440
  return {
    day: dayFromNumber(dayNumber(year, month, day) + days),
    time: `${twoDigits(Math.floor(left / 60))}:${twoDigits(left % 60)}:${twoDigits(seconds)}`,
  }
}

function notADate(text: string): DateProblem {
  return { ok: false, code: 'not-a-date', message: `“${shorten(text)}”不是能识别的日期，请写成 2021-08-03 的样子` }
}
