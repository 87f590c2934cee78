import {
  begunMonths,
  countInPeriod,
  monthFact,
  MONTHS_TOGETHER,
  nearOf,
  owesMonth,
  periodMonths,
  quotaOf,
} from '../indicators/monthly-quota/index.ts'
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

  const together = occasion.period.monthsTogether === true ? periodMonths(occasion) : null

  return (ledger: Ledger, year: number | null, owes: boolean): PeriodVolume => {
    const windows = windowsOf(ledger.unit.group)
    let near = nearOf(ledger, windows[0])
    let total: number | null = 0
    let owed = 0
    let reached = 0
    // Mapped, not pushed: a list that grows keeps room for more than there is.
    const months = windows.map((window) => {
      const count = countInPeriod(monthFact(ledger, window.month, near))
      near += 1
      const isOwed = owes && window.isOwed && owesMonth(ledger.unit, window)
      const key = together === null ? window.month : MONTHS_TOGETHER
      const isOut = isExcluded(ledger, 'monthly-quota', key, occasion)
      const isJudged = isOwed && count !== null && !isOut
      const month = isJudged ? owedMonth(window, count) : { month: window.month, count, met: null }
      if (isOwed && !isOut) owed += 1
      if (month.met === true) reached += 1
      total = total === null || count === null ? null : total + count
      return month
    })
    const whole = { volume: { total, year, months }, isQuotaMet: owed > 0 && reached === owed }
    if (together === null) return whole
    const isOut = isExcluded(ledger, 'monthly-quota', MONTHS_TOGETHER, occasion)
    return judgedTogether(whole, together, windows, owes && !isOut ? ledger : null)
  }
}

/** 各月合并计算: every month that is owed says what all of them together came to. `ledger` null: the unit owes none. */
function judgedTogether(
  { volume }: PeriodVolume,
  all: readonly MonthWindow[],
  begun: readonly OwedMonth[],
  ledger: Ledger | null,
): PeriodVolume {
  const first = begun[0]
  const owed = new Set(
    ledger === null || first === undefined || !first.isOwed
      ? []
      : all.filter((window) => owesMonth(ledger.unit, window)).map(({ month }) => month),
  )
  const counts = volume.months.filter(({ month }) => owed.has(month)).map(({ count }) => count)
  const count = counts.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  const isReached = count >= (first?.quota ?? 0) * owed.size
  const isOver = all.filter(({ isWhole }) => isWhole).every(({ hasEnded }) => hasEnded)
  const met = counts.includes(null) || !(isReached || isOver) ? null : isReached
  const months = volume.months.map((month) => ({ ...month, met: owed.has(month.month) ? met : null }))
  return { volume: { ...volume, months }, isQuotaMet: owed.size > 0 && met === true }
}
