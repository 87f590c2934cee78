import type { OrderState, Period } from '@mingkao/contract'
import { choiceParam, flagParams, numberParams, textParams } from '../../lib/search-params.ts'

const states = ['issued', 'replied', 'returned', 'accepted', 'cancelled'] as const satisfies readonly OrderState[]

/** What stands in the address of 整改, beside the period. */
export type RectificationsSearch = {
  q?: string | undefined
  unit?: string | undefined
  state?: OrderState | undefined
  overdue?: boolean | undefined
  /** Of the chosen period alone. */
  only?: boolean | undefined
  /** The order whose drawer is open. */
  order?: number | undefined
  page?: number | undefined
  pageSize?: number | undefined
}

export function readRectificationsSearch(search: Record<string, unknown>): RectificationsSearch {
  const state = choiceParam(search['state'], states)
  return {
    ...textParams(search, ['q', 'unit']),
    ...flagParams(search, ['overdue', 'only']),
    ...numberParams(search, ['order', 'page', 'pageSize']),
    ...(state && { state }),
  }
}

const defaultPageSize = 50

/** The address as the API is asked. */
export function rectificationsInput(search: RectificationsSearch, period: Period | null) {
  const { q, unit, state, overdue, only } = search
  return {
    ...(q !== undefined && { q }),
    ...(unit !== undefined && { unit }),
    ...(state !== undefined && { state }),
    ...(overdue !== undefined && { overdue }),
    ...(only && period && { period: period.id }),
    page: search.page ?? 1,
    pageSize: search.pageSize ?? defaultPageSize,
  }
}

export function hasFilters({ q, unit, state, overdue, only }: RectificationsSearch): boolean {
  return [q, unit, state, overdue, only].some((value) => value !== undefined)
}

/** Which order is to be printed. */
export function readPrintSearch(search: Record<string, unknown>): { order?: number | undefined } {
  return numberParams(search, ['order'])
}
