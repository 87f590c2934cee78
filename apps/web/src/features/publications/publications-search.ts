import type { NotCountedReason, Period } from '@mingkao/contract'
import { choiceParam, flagParams, numberParams, textParams } from '../../lib/search-params.ts'

/** What stands in the address of 信息发布, beside the period. */
export type PublicationsSearch = {
  q?: string | undefined
  unit?: string | undefined
  column?: string | undefined
  /** 2021-08; takes the place of the period. */
  month?: string | undefined
  /** Every item there is, whatever the period. */
  all?: boolean | undefined
  kind?: 'original' | 'repost' | undefined
  counted?: boolean | undefined
  why?: NotCountedReason | undefined
  import?: string | undefined
  sort?: 'oldest' | undefined
  page?: number | undefined
  pageSize?: number | undefined
  /** The item whose drawer is open. */
  open?: string | undefined
}

export function readPublicationsSearch(search: Record<string, unknown>): PublicationsSearch {
  const kind = choiceParam(search['kind'], ['original', 'repost'])
  const why = choiceParam(search['why'], ['withdrawn', 'arrived-late', 'waiting'])
  const sort = choiceParam(search['sort'], ['oldest'])
  return {
    ...textParams(search, ['q', 'unit', 'column', 'month', 'import', 'open']),
    ...flagParams(search, ['counted', 'all']),
    ...numberParams(search, ['page', 'pageSize']),
    ...(kind && { kind }),
    ...(why && { why }),
    ...(sort && { sort }),
  }
}

const defaultPageSize = 50

/** The address as the API is asked. A month outside the period is asked for by itself. */
export function publicationsInput(search: PublicationsSearch, period: Period | null) {
  const { q, unit, column, month, kind, counted, why } = search
  const isWithin = month === undefined || (period !== null && isInPeriod(month, period))
  return {
    ...(q !== undefined && { q }),
    ...(unit !== undefined && { unit }),
    ...(column !== undefined && { column }),
    ...(month !== undefined && { month }),
    ...(kind !== undefined && { kind }),
    ...(counted !== undefined && { counted }),
    ...(why !== undefined && { notCountedReason: why }),
    ...(search.import !== undefined && { importId: search.import }),
    ...(period && isWithin && search.all !== true && search.import === undefined && { period: period.id }),
    sort: search.sort ?? ('newest' as const),
    page: search.page ?? 1,
    pageSize: search.pageSize ?? defaultPageSize,
  }
}

function isInPeriod(month: string, { start, end }: Period): boolean {
  return month >= start.slice(0, 7) && month <= end.slice(0, 7)
}

/** Filters only: what 清空筛选 takes away. */
export function hasFilters(search: PublicationsSearch): boolean {
  const { q, unit, column, month, all, kind, counted, why } = search
  return [q, unit, column, month, all, kind, counted, why, search.import].some((value) => value !== undefined)
}
