import { pageHref } from '../../lib/page-href.ts'
import type { ColumnsSearch } from './columns-search.ts'

type State = NonNullable<ColumnsSearch['state']>

/** The page's filters as the API knows them. */
const sameStates: Record<State, Record<string, string>> = {
  overdue: { standing: 'overdue' },
  fresh: { standing: 'in-time' },
  archived: { standing: 'archived' },
  'near-limit': { state: 'near-limit' },
  unknown: { state: 'unknown' },
  exempt: { state: 'exempt' },
  'no-owner': { gap: 'no-lead' },
  'closed-lead': { gap: 'closed-lead' },
  'supporting-only': { gap: 'supporting-only' },
  'ending-soon': { gap: 'ending-soon' },
}

export function exportHref(
  layout: string,
  { q, unit, category, state, site }: ColumnsSearch,
  asOf: Record<string, string>,
) {
  return pageHref('/api/columns/export.xlsx', undefined, {
    layout,
    q,
    unit,
    category,
    ...asOf,
    site,
    ...(state && sameStates[state]),
  })
}
