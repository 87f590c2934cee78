import type { VetoFinding } from '@mingkao/contract'
import { choiceParam, numberParams, textParams } from '../../lib/search-params.ts'

export const vetoStates = ['suspected', 'confirmed', 'dismissed', 'withdrawn'] as const

/** What stands in the address of 单项否决. */
export type VetoesSearch = {
  q?: string | undefined
  unit?: string | undefined
  account?: string | undefined
  state?: VetoFinding['state'] | undefined
  page?: number | undefined
  pageSize?: number | undefined
  /** The finding whose drawer is open. */
  open?: string | undefined
}

export function readVetoesSearch(search: Record<string, unknown>): VetoesSearch {
  const state = choiceParam(search['state'], vetoStates)
  return {
    ...textParams(search, ['q', 'unit', 'account', 'open']),
    ...numberParams(search, ['page', 'pageSize']),
    ...(state && { state }),
  }
}

const defaultPageSize = 50

export function vetoesInput({ q, unit, account, state, page, pageSize }: VetoesSearch) {
  return {
    ...(q !== undefined && { q }),
    ...(unit !== undefined && { unit }),
    ...(account !== undefined && { account }),
    ...(state !== undefined && { state }),
    page: page ?? 1,
    pageSize: pageSize ?? defaultPageSize,
  }
}

export function hasFilters({ q, unit, account, state }: VetoesSearch): boolean {
  return [q, unit, account, state].some((value) => value !== undefined)
}
