import type { Period, RegisterOrigin } from '@mingkao/contract'
import { choiceParam, flagParams, numberParams, textParams } from './search-params.ts'

/** What stands in the address of every register that people keep, beside the period. */
export type RegisterSearch = {
  q?: string | undefined
  unit?: string | undefined
  origin?: RegisterOrigin | undefined
  /** Those taken off. */
  withdrawn?: true | undefined
  /** Whatever the period. */
  all?: boolean | undefined
  page?: number | undefined
  pageSize?: number | undefined
  /** The row whose drawer is open. */
  open?: string | undefined
}

export function readRegisterSearch(search: Record<string, unknown>): RegisterSearch {
  const origin = choiceParam(search['origin'], ['import', 'manual', 'report'])
  return {
    ...textParams(search, ['q', 'unit', 'open']),
    ...flagParams(search, ['all']),
    ...(String(search['withdrawn']) === 'true' && { withdrawn: true }),
    ...numberParams(search, ['page', 'pageSize']),
    ...(origin && { origin }),
  }
}

const defaultPageSize = 50

/** The address as the API is asked. What was taken off is looked for in all periods. */
export function registerInput(search: RegisterSearch, period: Period | null) {
  const { q, unit, origin, withdrawn, all } = search
  return {
    ...(q !== undefined && { q }),
    ...(unit !== undefined && { unit }),
    ...(origin !== undefined && { origin }),
    ...(withdrawn && { withdrawn }),
    ...(period && !all && !withdrawn && { period: period.id }),
    page: search.page ?? 1,
    pageSize: search.pageSize ?? defaultPageSize,
  }
}

/** Filters only: what 清空筛选 takes away. */
export function hasRegisterFilters({ q, unit, origin, withdrawn, all }: RegisterSearch): boolean {
  return [q, unit, origin, withdrawn, all].some((value) => value !== undefined)
}
