import type { Ledger, Scheme } from '@mingkao/rules'
import type { Standing } from '@mingkao/contract'
import { monthOf } from '@mingkao/rules'
import type { Assessment } from './assess-period.ts'

/** 每月最少发布条数 of the scheme. */
export function quotaOf(scheme: Scheme): number {
  return scheme.indicators['monthly-quota'].minimumPerMonth.value
}

/** Months of the year up to the period's end; what has not begun has no count yet. */
export function yearMonths(
  ledger: Ledger | undefined,
  { period }: Pick<Assessment, 'period'>,
): { month: string; count: number | null }[] {
  const running = monthOf(period.day)
  return (ledger?.months ?? []).map(({ month, counted }) => ({ month, count: month > running ? null : counted }))
}

type MonthState = Standing['yearMonths'][number]['state']

/** The same months with the quota beside them. A month is owed from the unit's first full month until it is closed. */
export function monthsWithQuota(ledger: Ledger, { period, scheme }: Assessment): Standing['yearMonths'] {
  const quota = quotaOf(scheme)
  const running = monthOf(period.day)
  const { owesFrom, closedOn } = ledger.unit
  const stateOf = (month: string, count: number | null): MonthState => {
    if (month > running) return 'not-begun'
    if ((owesFrom !== null && owesFrom > `${month}-01`) || (closedOn !== null && closedOn <= `${month}-31`))
      return 'not-owed'
    if (count === null) return 'unknown'
    if (count >= quota) return 'met'
    return month === running ? 'running' : 'unmet'
  }
  return yearMonths(ledger, { period }).map(({ month, count }) => ({
    month,
    count,
    quota,
    isInPeriod: month >= monthOf(period.start) && month <= monthOf(period.end),
    state: stateOf(month, count),
  }))
}
