import { columnStates } from '../indicators/column-freshness/column-states.ts'
import { hasExclusions, isExcluded } from '../kernel/exclusions.ts'
import type { ColumnFact, Ledger } from '../kernel/ledger.ts'
import type { Occasion } from '../kernel/occasion.ts'
import type { Scheme } from '../schemes/scheme.ts'
import type { StaleColumn } from './result.ts'

function columnsOf(ledgers: readonly Ledger[]): ColumnFact[] {
  const columns = new Map<string, ColumnFact>()
  for (const ledger of ledgers) for (const column of ledger.columns) columns.set(column.code, column)
  return [...columns.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

/**
 * 长期未更新栏目: every stale or blank column in the ledgers once, by code, with the unit that answers for it. A unit that has only just
 * taken it over does not answer yet and is told apart; a parent is not listed beside its stale children, nor is one that was excluded by an appeal or an exemption. Throws UnknownCalendarYear.
 */
export function staleColumns(ledgers: readonly Ledger[], scheme: Scheme, occasion: Occasion): StaleColumn[] {
  const excluding = new Map(ledgers.filter(hasExclusions).map((ledger) => [ledger.unit.code, ledger]))
  const isOut = (unit: string | undefined, column: string) => {
    const ledger = unit === undefined ? undefined : excluding.get(unit)
    return ledger !== undefined && isExcluded(ledger, 'column-freshness', column, occasion)
  }
  const names = new Map(ledgers.map(({ unit }) => [unit.code, unit.name]))
  const named = (code: string) => ({ code, name: names.get(code) ?? code })
  return columnStates({ columns: columnsOf(ledgers) }, occasion, scheme)
    .filter((state) => state.isCounted && ['stale', 'long-stale', 'blank'].includes(state.state))
    .filter(({ code, answerable: [unit] }) => !isOut(unit, code))
    .map((state) => {
      const code = state.answerable[0]
      return {
        code: state.code,
        path: state.path,
        unit: code === undefined ? null : named(code),
        ...(code === undefined && state.lead !== null && { takenOverBy: named(state.lead) }),
        lastUpdatedOn: state.lastUpdatedOn,
        since: state.staleSince,
        isBlank: state.state === 'blank',
      }
    })
}
