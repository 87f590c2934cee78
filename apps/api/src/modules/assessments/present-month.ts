import type { Ledger } from '@mingkao/rules'
import type { Standing } from '@mingkao/contract'
import { isExcluded, monthOf, quotaOf } from '@mingkao/rules'
import type { Assessment } from './assessment.ts'

/** Months of the year that have begun, up to the period's end. */
export function yearMonths(
  ledger: Ledger | undefined,
  { period }: Assessment,
): { month: string; count: number | null }[] {
  const running = monthOf(period.day)
  return (ledger?.months ?? [])
    .filter(({ month }) => month <= running)
    .map(({ month, counted }) => ({ month, count: counted }))
}

type MonthState = Standing['yearMonths'][number]['state']

/** All months up to the period's end with the quota beside them; what has not begun has no count yet. A month is owed from the unit's first full month until it is closed, unless it was excluded. */
export function monthsWithQuota(ledger: Ledger, { period, scheme, occasion }: Assessment): Standing['yearMonths'] {
  const quota = quotaOf(scheme.indicators['monthly-quota'], ledger.unit.group).value
  const running = monthOf(period.day)
  const { owesFrom, closedOn } = ledger.unit
  const stateOf = (month: string, count: number | null): MonthState => {
    if (month > running) return 'not-begun'
    if ((owesFrom !== null && owesFrom > `${month}-01`) || (closedOn !== null && closedOn <= `${month}-31`))
      return 'not-owed'
    if (count === null) return 'unknown'
    if (count >= quota) return 'met'
    if (month === running) return 'running'
    return isExcluded(ledger, 'monthly-quota', month, occasion) ? 'not-owed' : 'unmet'
  }
  return ledger.months.map(({ month, counted }) => ({
    month,
    count: month > running ? null : counted,
    quota,
    isInPeriod: month >= monthOf(period.start) && month <= monthOf(period.end),
    state: stateOf(month, counted),
  }))
}
