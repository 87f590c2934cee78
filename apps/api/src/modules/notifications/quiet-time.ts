import { isWorkingDay, UnknownCalendarYear, type WorkingCalendar } from '@mingkao/rules'

/** 免打扰, `HH:mm` of Asia/Shanghai; from and until alike: none. */
export type QuietHours = { quietFrom: string; quietUntil: string }

export type Moment = { day: string; time: string }

/** Whether a moment lies in the quiet hours, which may run over midnight. */
export function isQuiet({ quietFrom, quietUntil }: QuietHours, time: string): boolean {
  if (quietFrom <= quietUntil) return quietFrom <= time && time < quietUntil
  return time >= quietFrom || time < quietUntil
}

/**
 * Whether a digest may be sent now: on working days, make-up days included, outside of the quiet hours. In a year whose
 * calendar is not known yet every day counts: a warning too many on a Sunday is better than one that never comes.
 */
export function isDigestTime(hours: QuietHours, { day, time }: Moment, calendar: WorkingCalendar): boolean {
  if (isQuiet(hours, time)) return false
  try {
    return isWorkingDay(day, calendar)
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return true
    throw error
  }
}

/** Minutes until the quiet hours are over; 0 outside of them. */
export function quietMinutesLeft(hours: QuietHours, time: string): number {
  if (!isQuiet(hours, time)) return 0
  const left = minutesOf(hours.quietUntil) - minutesOf(time)
  return left > 0 ? left : left + 24 * 60
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
