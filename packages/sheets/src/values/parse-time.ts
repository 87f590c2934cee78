import { twoDigits } from './calendar.ts'

/** A time of day. `offsetMinutes` east of UTC, null when none is written; `isIso` when a T stands before it. */
export interface ParsedTime {
  ok: true
  time: string
  offsetMinutes: number | null
  isIso: boolean
}

interface NoSuchTime {
  ok: false
  message: string
}

const written =
  /^(T)?[ ,]*(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|[AP]M)? ?(\d{1,2}) ?(?:[:时点] ?(?:(\d{1,2})(?: ?[:分] ?(?:(\d{1,2})(?:[.,]\d+)? ?秒?)?)?)?)? ?([AP]M)? ?(Z|[+-]\d{2}:?\d{2})?$/i

/** Reads what stands after a day: 9:19, 09:19:00.000, 9时19分, 下午3:05, 3:05 PM, T01:19:00Z, T09:19+08:00. Null when it is no time. */
export function parseTime(text: string): ParsedTime | NoSuchTime | null {
  const found = written.exec(text)
  if (!found) return null
  const [, letter, before, hourText = '', minuteText, secondText, after, zone] = found
  const isBareHour = minuteText === undefined && !/[时点]/.test(text)
  if (isBareHour) return null
  const half = (before ?? after)?.toUpperCase()
  const hour = half === undefined ? Number(hourText) : hourOfHalf(half, Number(hourText))
  const minute = Number(minuteText ?? 0)
  const second = Number(secondText ?? 0)
  if (hour === null || hour > 23 || minute > 59 || second > 59) {
    return { ok: false, message: `没有“${text}”这个时间` }
  }
  return {
    ok: true,
    time: `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`,
    offsetMinutes: zone === undefined ? null : offsetOf(zone),
    isIso: letter !== undefined,
  }
}

/** 下午3点 is 15, 上午12点 is 0, 下午15点 (said twice) is 15; 晚上12点 belongs to no day for sure. */
function hourOfHalf(half: string, hour: number): number | null {
  switch (half) {
    case 'PM':
    case '下午':
    case '傍晚':
      return hour < 12 ? hour + 12 : hour
    case '晚上':
    case '晚':
      return hour === 12 ? null : hour < 12 ? hour + 12 : hour
    case '中午':
      return hour < 3 ? hour + 12 : hour
    default:
      return hour > 12 ? null : hour % 12
  }
}

function offsetOf(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0
  const digits = zone.replace(':', '')
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3))
  return digits.startsWith('-') ? -minutes : minutes
}
