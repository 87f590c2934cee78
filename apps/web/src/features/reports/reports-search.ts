import type { ReportState } from '@mingkao/contract'
import { choiceParam, numberParams, textParams } from '../../lib/search-params.ts'

/** What stands in the address of 报送. */
export type ReportsSearch = {
  q?: string | undefined
  unit?: string | undefined
  state?: ReportState | undefined
  page?: number | undefined
  pageSize?: number | undefined
  /** The report whose drawer is open. */
  open?: number | undefined
}

const defaultPageSize = 50

export function readReportsSearch(search: Record<string, unknown>): ReportsSearch {
  const state = choiceParam(search['state'], ['submitted', 'accepted', 'refused', 'withdrawn'])
  return {
    ...textParams(search, ['q', 'unit']),
    ...numberParams(search, ['page', 'pageSize', 'open']),
    ...(state && { state }),
  }
}

/** The address as the API is asked. */
export function reportsInput({ open: _open, page = 1, pageSize = defaultPageSize, ...filter }: ReportsSearch) {
  return { ...filter, page, pageSize }
}

/** What 清空筛选 takes away. */
export function hasFilters({ q, unit, state }: ReportsSearch): boolean {
  return [q, unit, state].some((value) => value !== undefined)
}
