import type { Column } from '@mingkao/contract'
import type { ColumnState, SiteCounter } from '@mingkao/rules'
import type { ColumnRow } from './columns.repository.ts'

type Unit = NonNullable<Column['lead']>

export type SiteCounters = { id: 'x' | 'y' | 'z'; label: string; count: number; limit: number; units: Unit[] }[]

/** @param state undefined while there is nothing to judge by: then nothing is known */
export function presentColumn(row: ColumnRow, state: ColumnState | undefined): Column {
  const { publishedOn, observedOn, ...column } = row
  const lastUpdatedOn = state ? state.lastUpdatedOn : newer(publishedOn, observedOn)
  return {
    ...column,
    limitLabel: state?.limitLabel ?? null,
    lastUpdatedOn,
    lastUpdateSource: sourceOf(row, lastUpdatedOn),
    state: state?.state ?? 'unknown',
    staleSince: state?.staleSince ?? null,
    daysLeft: state?.daysLeft ?? null,
    limitDays: state?.limitDays ?? null,
  }
}

/** The leads of the counted columns, each once, in the order the columns stand. */
export function presentCounters(counters: readonly SiteCounter[], columns: readonly Column[]): SiteCounters {
  return counters.map(({ id, label, count, limit, columns: codes }) => {
    const counted = new Set(codes)
    const leads = columns.flatMap(({ code, lead }) => (lead && counted.has(code) ? [lead] : []))
    return { id, label, count, limit, units: [...new Map(leads.map((unit) => [unit.code, unit])).values()] }
  })
}

/** Where the last update is known from: an item, a person's look, or a column below this one. */
function sourceOf({ publishedOn, observedOn }: ColumnRow, lastUpdatedOn: string | null): string | null {
  if (lastUpdatedOn === null) return null
  if (publishedOn === lastUpdatedOn) return 'publication'
  return observedOn === lastUpdatedOn ? 'manual' : 'children'
}

function newer(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}
