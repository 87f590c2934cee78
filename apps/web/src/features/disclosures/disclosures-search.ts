import type { Period } from '@mingkao/contract'
import { flagParams, numberParams, textParams } from '../../lib/search-params.ts'

/** What stands in the address of 主动公开, beside the period. */
export type DisclosuresSearch = {
  q?: string | undefined
  unit?: string | undefined
  /** Whatever the period. */
  all?: boolean | undefined
  page?: number | undefined
  pageSize?: number | undefined
}

export function readDisclosuresSearch(search: Record<string, unknown>): DisclosuresSearch {
  return {
    ...textParams(search, ['q', 'unit']),
    ...flagParams(search, ['all']),
    ...numberParams(search, ['page', 'pageSize']),
  }
}

const defaultPageSize = 50

/** The address as the API is asked. */
export function disclosuresInput(search: DisclosuresSearch, period: Period | null) {
  const { q, unit } = search
  return {
    ...(q !== undefined && { q }),
    ...(unit !== undefined && { unit }),
    ...(period && !search.all && { period: period.id }),
    page: search.page ?? 1,
    pageSize: search.pageSize ?? defaultPageSize,
  }
}

/** Filters only: what 清空筛选 takes away. */
export function hasFilters({ q, unit, all }: DisclosuresSearch): boolean {
  return [q, unit, all].some((value) => value !== undefined)
}
