import { pageHref } from '../../lib/page-href.ts'
import type { ColumnsSearch } from './columns-search.ts'

type State = NonNullable<ColumnsSearch['state']>

/** The page's filters as the API knows them; 超期 and 正常 are several of its states, so that all columns are given. */
const sameStates: Partial<Record<State, Record<string, string>>> = {
  'near-limit': { state: 'near-limit' },
  unknown: { state: 'unknown' },
  exempt: { state: 'exempt' },
  'no-owner': { gap: 'no-lead' },
  'closed-lead': { gap: 'closed-lead' },
  'supporting-only': { gap: 'supporting-only' },
  'ending-soon': { gap: 'ending-soon' },
}

export function exportHref(layout: string, { q, unit, category, state }: ColumnsSearch, asOf: Record<string, string>) {
  return pageHref('/api/columns/export.xlsx', undefined, {
    layout,
    q,
    unit,
    category,
    ...asOf,
    ...(state && sameStates[state]),
  })
}
