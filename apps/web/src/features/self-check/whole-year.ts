import type { Standing } from '@mingkao/contract'

export type YearMonth = Standing['yearMonths'][number]

/**
 * The year's twelve months: the standing's own, then those behind the period's end. Of these only the running month has
 * a count here; an ended one is looked up in its own period.
 */
export function wholeYear({ yearMonths, thisMonth }: Pick<Standing, 'yearMonths' | 'thisMonth'>): readonly YearMonth[] {
  const [first] = yearMonths
  if (!first) return []
  const year = first.month.slice(0, 4)
  const known = new Map(yearMonths.map((month) => [month.month, month]))
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    return known.get(month) ?? { month, quota: first.quota, isInPeriod: false, ...later(month, thisMonth) }
  })
}

function later(month: string, running: Standing['thisMonth']): Pick<YearMonth, 'count' | 'state'> {
  if (month > running.month) return { count: null, state: 'not-begun' }
  if (month < running.month) return { count: null, state: 'unknown' }
  return { count: running.count, state: running.count !== null && running.missing === 0 ? 'met' : 'running' }
}
