import type { FoundDay } from './page-item.ts'

const YEAR = String.raw`((?:19|20)\d\d)`
const MONTH = String.raw`(0?[1-9]|1[0-2])`
const DAY = String.raw`(0?[1-9]|[12]\d|3[01])`
const TIME = String.raw`(?:[日T\s]{0,3}([01]?\d|2[0-3]):([0-5]\d))?`

/** `2021-10-08`, `2021年10月8日`, `2021.10.08 09:30`, `2021/10/8`. */
const WHOLE = new RegExp(String.raw`(?<!\d)${YEAR}\s*[-./年]\s*${MONTH}\s*[-./月]\s*${DAY}(?!\d)${TIME}`)
/** `20211008`, standing alone: record numbers (闽ICP备20210101号) look the same. */
const PACKED = new RegExp(String.raw`(?<![\d\p{L}])${YEAR}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d\p{L}])`, 'u')
/** The day large, the month below it: `08 2021-10`, `08 2021年10月`. */
const DAY_FIRST = new RegExp(String.raw`(?<![\d-./])${DAY}日?\s+${YEAR}\s*[-./年]\s*${MONTH}(?![\d-./])`)
/** The same the other way round: `2021-10 08`. */
const DAY_LAST = new RegExp(String.raw`(?<!\d)${YEAR}\s*[-./年]\s*${MONTH}月?\s+${DAY}(?![\d-./:])`)
/** `[10-08]`, `10/8`, `10月8日`; not the 10:08 of a clock, not the 3-5 of 3-5月. */
const SHORT = new RegExp(String.raw`(?<![\d-./:年第])${MONTH}(?:[-./]${DAY}|月${DAY}日)(?![\d-./:%月年号期届次条])`)

/**
 * 日期: the first day a text speaks of. A day without a year is the last such day not after `today`: an office does not
 * date its items ahead.
 * @returns null where there is none, or none that exists (2月30日)
 */
export function findDay(text: string, today: string): FoundDay | null {
  const whole = WHOLE.exec(text)
  if (whole) return asDay(whole[1], whole[2], whole[3], clockOf(whole[4], whole[5]))
  const first = DAY_FIRST.exec(text)
  if (first) return asDay(first[2], first[3], first[1])
  const last = DAY_LAST.exec(text)
  if (last) return asDay(last[1], last[2], last[3])
  const packed = PACKED.exec(text)
  if (packed) return asDay(packed[1], packed[2], packed[3])
  const short = SHORT.exec(text)
  return short ? guessYear(Number(short[1]), Number(short[2] ?? short[3]), today) : null
}

/** The text without the days in it: what is left of a link that carries its date inside. */
export function withoutDay(text: string): string {
  let left = text
  for (const pattern of [WHOLE, SHORT])
    left = left.replace(new RegExp(String.raw`[[(（【]?\s*${pattern.source}\s*[\])）】]?\s*$`), '')
  return left
    .replace(new RegExp(String.raw`^\s*[[(（【]?\s*(?:${WHOLE.source}|${SHORT.source})\s*[\])）】]?`), '')
    .trim()
}

function guessYear(month: number, day: number, today: string): FoundDay | null {
  const thisYear = Number(today.slice(0, 4))
  // 29 February may lie up to eight years back.
  for (let year = thisYear; year > thisYear - 9; year--) {
    const found = dayOf(year, month, day)
    if (found !== null && found <= today) return { day: found, time: null, dayFrom: 'guessed-year' }
  }
  return null
}

function asDay(year = '', month = '', day = '', time: string | null = null): FoundDay | null {
  const found = dayOf(Number(year), Number(month), Number(day))
  return found === null ? null : { day: found, time, dayFrom: 'text' }
}

function clockOf(hour: string | undefined, minute: string | undefined): string | null {
  return hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`
}

/** `2021-10-08`; null for a day no calendar has. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}
