import { Refusal } from '../../refusal.ts'

/** What is wrong with one field, in words that say what to do. */
export function wrongField(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}

const EARLIEST = '1990-01-01'

/** A day that has been, and not by a slip of the pen. @throws Refusal UNPROCESSABLE naming the field */
export function requirePastDay(path: string, label: string, day: string | null, today: string): void {
  if (day === null) return
  if (day < EARLIEST) throw wrongField(path, `${label}早于1990年，请核对年份。`)
  if (day > today) throw wrongField(path, `${label}晚于今天（${today}），请核对。`)
}
