import type { Column } from '@mingkao/contract'

export type Axis = {
  /** Shares of the whole length, from 0 to 1. */
  limit: number
  now: number
  isOverdue: boolean
}

/**
 * 时间轴, to scale: from the last update to the check day or to the limit, whichever is later.
 * Null where one of the days is not known.
 */
export function axisOf({ lastUpdatedOn, dueOn }: Pick<Column, 'lastUpdatedOn' | 'dueOn'>, day: string): Axis | null {
  if (lastUpdatedOn === null || dueOn === null) return null
  const toLimit = daysBetween(lastUpdatedOn, dueOn)
  const toNow = daysBetween(lastUpdatedOn, day)
  if (toLimit <= 0 || toNow < 0) return null
  const whole = Math.max(toLimit, toNow)
  return { limit: toLimit / whole, now: toNow / whole, isOverdue: toNow > toLimit }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
