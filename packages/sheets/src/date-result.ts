import type { WallTime } from './wall-time.ts'

/** In which way a date was written, for the list of what was understood how. */
export type DateForm = 'serial' | 'date-cell' | 'dashes' | 'slashes' | 'dots' | 'chinese' | 'compact' | 'iso'

/** Why a cell is no date. `message` is Chinese ('8月没有32日'). */
export interface DateProblem {
  ok: false
  code: 'not-a-date' | 'no-such-day' | 'no-such-time'
  message: string
}

export type DateResult = { ok: true; value: WallTime; form: DateForm } | DateProblem

/** Excel counts days from 1900 (with a 29 February 1900 that never was) or from 1904; the workbook says which. */
export type DateSystem = '1900' | '1904'
