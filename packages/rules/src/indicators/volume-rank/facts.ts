import { lastDayOf, monthLabel, monthOf, monthsBetween } from '../../kernel/day.ts'
import type { Month } from '../../kernel/day.ts'
import type { Ledger } from '../../kernel/ledger.ts'
import { assessedYear, lastCountedDay } from '../../kernel/occasion.ts'
import type { Occasion } from '../../kernel/occasion.ts'

/** The months whose items make the year's volume. */
export interface YearSpan {
  readonly from: Month
  readonly to: Month
  /** How many months that is. */
  readonly count: number
  /** `1—9月`; `1月` in January. */
  readonly label: string
}

/** From January of the assessed year to the last month that has begun. */
export function yearSpan(occasion: Occasion): YearSpan {
  const from = `${String(assessedYear(occasion)).padStart(4, '0')}-01`
  const last = monthOf(lastCountedDay(occasion))
  const to = last < from ? from : last
  const label = to === from ? monthLabel(from) : `1—${monthLabel(to)}`
  return { from, to, count: monthsBetween(from, to).length, label }
}

/** 年度更新数量: items since 1 January; null when a month is not known. A month before the unit was founded is known to be empty. */
export function yearVolume(ledger: Ledger, span: YearSpan): number | null {
  const { owesFrom } = ledger.unit
  let volume = 0
  let known = 0
  for (const { month, counted } of ledger.months) {
    if (month < span.from || month > span.to) continue
    if (counted === null && (owesFrom === null || owesFrom <= lastDayOf(month))) return null
    volume += counted ?? 0
    known += 1
  }
  return known === span.count ? volume : null
}
