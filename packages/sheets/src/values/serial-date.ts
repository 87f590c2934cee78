import type { DateSystem } from '../date-result.ts'
import type { WallTime } from '../wall-time.ts'
import { dayFromNumber, dayNumber, timeFromSeconds } from './calendar.ts'

const secondsOfDay = 86_400
const zeroOf1900 = dayNumber(1899, 12, 30)
const zeroOf1904 = dayNumber(1904, 1, 1)
const lastSerial = 2_958_465

/** Excel's 60th day of 1900, which it calls 29 February 1900. */
const dayThatNeverWas = '1900-02-29'

/**
 * The wall time an Excel serial number shows, to the nearest second; null when it is no day at all (negative, below 1 in
 * the 1900 system: a mere time, or after the year 9999). The time is null at midnight.
 */
export function wallTimeOfSerial(serial: number, system: DateSystem): WallTime | null {
  let day = Math.floor(serial)
  let seconds = Math.round((serial - day) * secondsOfDay)
  if (seconds === secondsOfDay) {
    day += 1
    seconds = 0
  }
  const time = seconds === 0 ? null : timeFromSeconds(seconds)
  if (system === '1904') {
    if (!(day >= 0 && day <= lastSerial - 1462)) return null
    return { day: dayFromNumber(zeroOf1904 + day), time }
  }
  if (!(day >= 1 && day <= lastSerial)) return null
  if (day === 60) return { day: dayThatNeverWas, time }
  return { day: dayFromNumber(zeroOf1900 + day + (day < 60 ? 1 : 0)), time }
}

/** The time of day of a serial number below 1, as clocks show it. */
export function timeOfSerial(serial: number): string {
  return timeFromSeconds(Math.round((serial - Math.floor(serial)) * secondsOfDay) % secondsOfDay)
}
