import type { SuspicionKind, VetoSuspicion } from '@mingkao/contract'
import { choiceParam, numberParams, textParams } from '../../lib/search-params.ts'

export const suspicionKinds = ['back-dated', 'month-end'] as const
export const suspicionStates = ['open', 'dismissed', 'recorded'] as const

/** What stands in the address of 疑点. */
export type SuspicionsSearch = {
  unit?: string | undefined
  kind?: SuspicionKind | undefined
  state?: VetoSuspicion['state'] | undefined
  page?: number | undefined
  pageSize?: number | undefined
  /** The suspicion whose drawer is open: kind.unit.month. */
  open?: string | undefined
}

export function readSuspicionsSearch(search: Record<string, unknown>): SuspicionsSearch {
  const kind = choiceParam(search['kind'], suspicionKinds)
  const state = choiceParam(search['state'], suspicionStates)
  return {
    ...textParams(search, ['unit', 'open']),
    ...numberParams(search, ['page', 'pageSize']),
    ...(kind && { kind }),
    ...(state && { state }),
  }
}

const defaultPageSize = 50

export function suspicionsInput({ unit, kind, state, page, pageSize }: SuspicionsSearch) {
  return {
    ...(unit !== undefined && { unit }),
    ...(kind !== undefined && { kind }),
    ...(state !== undefined && { state }),
    page: page ?? 1,
    pageSize: pageSize ?? defaultPageSize,
  }
}

export function suspicionKey({ kind, unit, month }: VetoSuspicion): string {
  return [kind, unit.code, month].join('.')
}
