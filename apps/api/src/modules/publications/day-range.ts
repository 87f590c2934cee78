/** Asia/Shanghai days from … up to but not including; undefined: open. */
export type DayRange = { from?: string | undefined; to?: string | undefined }

/** The days of a period and of a month, as far as both are asked for. @param month `2021-08` */
export function rangeOf(period: { start: string; end_exclusive: string } | null, month: string | undefined): DayRange {
  if (month === undefined) return { from: period?.start, to: period?.end_exclusive }
  const [from, to] = [`${month}-01`, monthAfter(month)]
  if (!period) return { from, to }
  return {
    from: period.start > from ? period.start : from,
    to: period.end_exclusive < to ? period.end_exclusive : to,
  }
}

/** A month outside the period asked for with it. */
export function isEmpty({ from, to }: DayRange): boolean {
  return from !== undefined && to !== undefined && from >= to
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}
