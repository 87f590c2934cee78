import type { RankingRow } from '@mingkao/contract'
import { formatMonth } from '../../lib/formats.ts'

/** 1—9月: heads the column of the heat strips. */
export function monthsLabel(rows: readonly Pick<RankingRow, 'yearMonths'>[]): string {
  const months = rows[0]?.yearMonths ?? []
  const first = months[0]
  const last = months.at(-1)
  if (!first || !last) return '月度'
  return first === last ? formatMonth(first.month) : `${Number(first.month.slice(5))}—${formatMonth(last.month)}`
}
