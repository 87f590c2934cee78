import type { Clock } from './clock.ts'

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** The day of Asia/Shanghai a moment lies on, `2021-08-01`. */
export function dayOfMoment(moment: Date): string {
  return SHANGHAI.format(moment)
}

/** 今天, by the domain clock. */
export function today(clock: Clock): string {
  return dayOfMoment(clock.now())
}
