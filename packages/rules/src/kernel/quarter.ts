import { yearOf } from './day.ts'
import type { Day } from './day.ts'

/** 季度. `id` as periods are called: `2021Q3`. */
export interface Quarter {
  readonly id: string
  /** 第三季度 */
  readonly label: string
  readonly start: Day
  readonly end: Day
}

const NAMES = [
  ['第一季度', '01-01', '03-31'],
  ['第二季度', '04-01', '06-30'],
  ['第三季度', '07-01', '09-30'],
  ['第四季度', '10-01', '12-31'],
] as const

/** The four quarters of the year a day stands in. */
export function quartersOf(day: Day): Quarter[] {
  const year = String(yearOf(day)).padStart(4, '0')
  return NAMES.map(([label, start, end], index) => ({
    id: `${year}Q${index + 1}`,
    label,
    start: `${year}-${start}`,
    end: `${year}-${end}`,
  }))
}
