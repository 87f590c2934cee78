import { choiceParam, numberParams, textParams } from '../../../lib/search-params.ts'

export const kinds = ['opening', 'change', 'closure'] as const
export const states = ['draft', 'submitted', 'rejected', 'approved', 'withdrawn'] as const

/** What stands in the address of 账号备案. */
export type RegistrationsSearch = {
  q?: string | undefined
  unit?: string | undefined
  account?: string | undefined
  kind?: (typeof kinds)[number] | undefined
  state?: (typeof states)[number] | undefined
  page?: number | undefined
  pageSize?: number | undefined
  /** The registration whose drawer is open. */
  registration?: number | undefined
  /** The form to fill in, for the account named where there is one. */
  fill?: (typeof kinds)[number] | undefined
}

export function readRegistrationsSearch(search: Record<string, unknown>): RegistrationsSearch {
  const kind = choiceParam(search['kind'], kinds)
  const state = choiceParam(search['state'], states)
  const fill = choiceParam(search['fill'], kinds)
  return {
    ...textParams(search, ['q', 'unit', 'account']),
    ...numberParams(search, ['page', 'pageSize', 'registration']),
    ...(kind && { kind }),
    ...(state && { state }),
    ...(fill && { fill }),
  }
}

/** The address as the API is asked. */
export function registrationsInput({
  registration: _open,
  fill: _fill,
  page,
  pageSize,
  ...filters
}: RegistrationsSearch) {
  const { q, unit, account, kind, state } = filters
  return {
    ...(q !== undefined && { q }),
    ...(unit !== undefined && { unit }),
    ...(account !== undefined && { account }),
    ...(kind && { kind }),
    ...(state && { state }),
    page: page ?? 1,
    pageSize: pageSize ?? 50,
  }
}

/** Filters only: what 清空筛选 takes away. */
export function hasFilters({ q, unit, account, kind, state }: RegistrationsSearch): boolean {
  return [q, unit, account, kind, state].some((value) => value !== undefined)
}
