import type { RankingRow } from '@mingkao/contract'

/** The year's months as they are drawn: one that is still running, or not owed, is never shown as short. */
export function shownMonths({ yearMonths, volume }: Pick<RankingRow, 'yearMonths' | 'volume'>) {
  const open = new Set(volume.months.filter(({ met }) => met === null).map(({ month }) => month))
  return yearMonths.map(({ month, count }) => ({ month, count, isOpen: open.has(month) }))
}
