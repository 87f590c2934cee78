import { choiceParam, textParams } from '../../lib/search-params.ts'

export const columnFilters = ['overdue', 'near-limit', 'fresh', 'unknown', 'exempt', 'no-owner'] as const
export type ColumnFilter = (typeof columnFilters)[number]

/** What stands in the address of 栏目, beside the period. */
export type ColumnsSearch = {
  q?: string | undefined
  unit?: string | undefined
  category?: string | undefined
  state?: ColumnFilter | undefined
  /** The column whose drawer is open. */
  column?: string | undefined
}

export function readColumnsSearch(search: Record<string, unknown>): ColumnsSearch {
  const state = choiceParam(search['state'], columnFilters)
  return { ...textParams(search, ['q', 'unit', 'category', 'column']), ...(state && { state }) }
}
