/** Fewest days left first; those without a limit, or of which nothing is known, last and in the order given. */
export function sortByDaysLeft<Row extends { readonly daysLeft: number | null }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity) || 0)
}
