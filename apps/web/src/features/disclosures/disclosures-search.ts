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
