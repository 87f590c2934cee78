import type { ColumnFact, Ledger } from '../kernel/ledger.ts'
import type { Scheme } from './scheme.ts'

/**
 * The ledgers as they would be under another scheme: columns without a limit of their own take their category's from it.
 * @param following codes of those columns
 */
export function withSchemeLimits(
  ledgers: readonly Ledger[],
  following: ReadonlySet<string>,
  scheme: Scheme,
): readonly Ledger[] {
  const limits = scheme.indicators['column-freshness'].categoryLimits.value
  // Columns are in the ledgers of all who have led them: each is made once.
  const made = new Map<string, ColumnFact>()
  const under = (column: ColumnFact): ColumnFact => {
    const known = made.get(column.code)
    if (known !== undefined) return known
    const fresh = { ...column, limit: limits[column.category] ?? null }
    made.set(column.code, fresh)
    return fresh
  }
  return ledgers.map((ledger) => ({
    ...ledger,
    columns: ledger.columns.map((column) => (following.has(column.code) ? under(column) : column)),
  }))
}
