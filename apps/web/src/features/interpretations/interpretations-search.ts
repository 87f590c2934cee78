import type { Interpretation, Period } from '@mingkao/contract'
import { choiceParam, flagParams, numberParams, textParams } from '../../lib/search-params.ts'

/** What stands in the address of 政策解读, beside the period. */
export type InterpretationsSearch = {
  q?: string | undefined
  unit?: string | undefined
  form?: Interpretation['form'] | undefined
  /** Whatever the period. */
  all?: boolean | undefined
  page?: number | undefined
  pageSize?: number | undefined
}

export function readInterpretationsSearch(search: Record<string, unknown>): InterpretationsSearch {
  const form = choiceParam(search['form'], ['illustrated', 'audio-video', 'text'])
  return {
    ...textParams(search, ['q', 'unit']),
    ...flagParams(search, ['all']),
    ...numberParams(search, ['page', 'pageSize']),
    ...(form && { form }),
  }
}

const defaultPageSize = 50

/** The address as the API is asked. */
export function interpretationsInput(search: InterpretationsSearch, period: Period | null) {
  const { q, unit, form } = search
  return {
    ...(q !== undefined && { q }),
    ...(unit !== undefined && { unit }),
    ...(form !== undefined && { form }),
    ...(period && !search.all && { period: period.id }),
    page: search.page ?? 1,
    pageSize: search.pageSize ?? defaultPageSize,
  }
}

/** Filters only: what 清空筛选 takes away. */
export function hasFilters({ q, unit, form, all }: InterpretationsSearch): boolean {
  return [q, unit, form, all].some((value) => value !== undefined)
}
