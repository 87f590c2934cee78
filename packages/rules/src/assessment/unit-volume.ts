import { begunMonths, monthFact, nearOf, owesMonth, quotaOf } from '../indicators/monthly-quota/index.ts'
import { isExcluded } from '../kernel/exclusions.ts'
import type { MonthWindow } from '../indicators/monthly-quota/index.ts'
import type { Ledger } from '../kernel/ledger.ts'
import type { Occasion } from '../kernel/occasion.ts'
import type { Scheme } from '../schemes/scheme.ts'
import type { MonthVolume, Volume } from './result.ts'

const KEPT_COUNTS = 1000

export interface PeriodVolume {
  readonly volume: Volume
  /** Met the quota in every month it owed and owed at least one. */
  readonly isQuotaMet: boolean
}

/** A month as one group's units owe it. */
interface OwedMonth extends MonthWindow {
  readonly quota: number
  /** false: the rule had not begun. */
  readonly isOwed: boolean
  readonly known: MonthVolume[]
}

/** 信息量 of the period's months that have begun. `owes` false: the unit is not assessed and owes none. */
export function prepareVolumes(scheme: Scheme, occasion: Occasion) {
  const parameters = scheme.indicators['monthly-quota']
  const begun = begunMonths(occasion)
  const groups = new Map<string, OwedMonth[]>()

  function windowsOf(group: string): readonly OwedMonth[] {
    const known = groups.get(group)
    if (known !== undefined) return known
    const { value, from } = quotaOf(parameters, group)
    const windows = begun.map((window) => ({ ...window, quota: value, isOwed: from <= window.first, known: [] }))
    groups.set(group, windows)
    return windows
  }

  /** The same for every unit with that count; small counts are kept for the next unit. */
  function owedMonth(window: OwedMonth, count: number): MonthVolume {
    const known = window.known[count]
    if (known !== undefined) return known
    const isReached = count >= window.quota
    const fresh = { month: window.month, count, met: isReached || window.hasEnded ? isReached : null }
    if (count < KEPT_COUNTS) window.known[count] = fresh
    return fresh
  }

  return (ledger: Ledger, year: number | null, owes: boolean): PeriodVolume => {
    const windows = windowsOf(ledger.unit.group)
    let near = nearOf(ledger, windows[0])
    let total: number | null = 0
    let owed = 0
    let reached = 0
    // Mapped, not pushed: a list that grows keeps room for more than there is.
    const months = windows.map((window) => {
      const count = monthFact(ledger, window.month, near)?.counted ?? null
      near += 1
      const isOwed = owes && window.isOwed && owesMonth(ledger.unit, window)
      const isOut = isExcluded(ledger, 'monthly-quota', window.month, occasion)
      const isJudged = isOwed && count !== null && !isOut
      const month = isJudged ? owedMonth(window, count) : { month: window.month, count, met: null }
      if (isOwed && !isOut) owed += 1
      if (month.met === true) reached += 1
      total = total === null || count === null ? null : total + count
      return month
    })
    return { volume: { total, year, months }, isQuotaMet: owed > 0 && reached === owed }
  }
}
