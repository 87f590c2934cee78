import type { VisitResult } from '@mingkao/contract'
import { choiceParam, numberParams, textParams } from '../../lib/search-params.ts'

const results = [
  'found',
  'new-items',
  'empty',
  'failed',
  'unreachable',
  'not-visited',
  'unreadable',
  'waiting',
] as const satisfies readonly VisitResult[]

/** What stands in the address of 栏目巡检. */
export type PatrolSearch = {
  /** The run looked at; without one the latest. */
  run?: string | undefined
  result?: VisitResult | undefined
  unit?: string | undefined
  q?: string | undefined
  page?: number | undefined
  pageSize?: number | undefined
  /** The visit whose drawer is open. */
  visit?: string | undefined
}

export function readPatrolSearch(search: Record<string, unknown>): PatrolSearch {
  const result = choiceParam(search['result'], results)
  return {
    ...textParams(search, ['run', 'unit', 'q', 'visit']),
    ...numberParams(search, ['page', 'pageSize']),
    ...(result && { result }),
  }
}

/** The address as the API is asked. */
export function visitsInput(id: string, { result, unit, q, page = 1, pageSize = 50 }: PatrolSearch) {
  return {
    id,
    ...(result && { result }),
    ...(unit !== undefined && { unit }),
    ...(q !== undefined && { q }),
    page,
    pageSize,
  }
}

/** Filters only: what 清空筛选 takes away. */
export function hasFilters({ result, unit, q }: PatrolSearch): boolean {
  return [result, unit, q].some((value) => value !== undefined)
}

export type NewItemsSearch = Pick<PatrolSearch, 'q' | 'unit' | 'page' | 'pageSize'> & { column?: string | undefined }

export function readNewItemsSearch(search: Record<string, unknown>): NewItemsSearch {
  return { ...textParams(search, ['q', 'unit', 'column']), ...numberParams(search, ['page', 'pageSize']) }
}

export function readRunsSearch(search: Record<string, unknown>): Pick<PatrolSearch, 'page' | 'pageSize'> {
  return numberParams(search, ['page', 'pageSize'])
}

export function readSettingSearch(search: Record<string, unknown>): { column?: string | undefined } {
  return textParams(search, ['column'])
}
