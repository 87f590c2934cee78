import { begunMonths, monthFact, nearOf, owesMonth } from '../indicators/monthly-quota/index.ts'
import type { Ledger } from '../kernel/ledger.ts'
import type { Occasion } from '../kernel/occasion.ts'
import type { Scheme } from '../schemes/scheme.ts'
import type { MonthVolume, Volume } from './result.ts'

export interface PeriodVolume {
  readonly volume: Volume
  /** Met the quota in every month it owed and owed at least one. */
  readonly isQuotaMet: boolean
}

/** 信息量 of the period's months that have begun. `owes` false: the unit is not assessed and owes none. */
export function prepareVolumes(scheme: Scheme, occasion: Occasion) {
  const { minimumPerMonth } = scheme.indicators['monthly-quota']
  const windows = begunMonths(occasion)

  return (ledger: Ledger, year: number | null, owes: boolean): PeriodVolume => {
    const months: MonthVolume[] = []
    let near = nearOf(ledger, windows[0])
    let total: number | null = 0
    let owed = 0
    let reached = 0
    for (const window of windows) {
      const count = monthFact(ledger, window.month, near)?.counted ?? null
      near += 1
      const isOwed = owes && minimumPerMonth.from <= window.first && owesMonth(ledger.unit, window)
      const isReached = count !== null && count >= minimumPerMonth.value
      const met = !isOwed || count === null || (!isReached && !window.hasEnded) ? null : isReached
      if (isOwed) owed += 1
      if (met === true) reached += 1
      total = total === null || count === null ? null : total + count
      months.push({ month: window.month, count, met })
    }
    return { volume: { total, year, months }, isQuotaMet: owed > 0 && reached === owed }
  }
}
