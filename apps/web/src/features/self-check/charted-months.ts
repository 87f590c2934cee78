import type { Standing } from '@mingkao/contract'

export type YearMonth = Standing['yearMonths'][number]

/**
 * The months of the chart: the standing's own, and where the running month is among them or follows at once, the rest of
 * the year. An earlier period's chart ends with the period: the ended months behind it are counted in their own periods,
 * and gaps in their place would look as if nothing had been published.
 */
export function chartedMonths({
  yearMonths,
  thisMonth,
}: Pick<Standing, 'yearMonths' | 'thisMonth'>): readonly YearMonth[] {
  const last = yearMonths.at(-1)
  if (!last) return []
  const { month: end, quota } = last
  const rest = Array.from(
    { length: 12 },
    (_, index) => `${end.slice(0, 5)}${String(index + 1).padStart(2, '0')}`,
  ).filter((month) => month > end)
  if (rest.some((month) => month < thisMonth.month)) return yearMonths
  return [...yearMonths, ...rest.map((month) => ({ month, quota, isInPeriod: false, ...later(month, thisMonth) }))]
}

function later(month: string, running: Standing['thisMonth']): Pick<YearMonth, 'count' | 'state'> {
  if (month > running.month) return { count: null, state: 'not-begun' }
  return { count: running.count, state: running.count !== null && running.missing === 0 ? 'met' : 'running' }
}
