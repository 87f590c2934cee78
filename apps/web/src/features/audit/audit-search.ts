import { numberParams, textParams } from '../../lib/search-params.ts'

/** What stands in the address of 操作日志. */
export type AuditSearch = {
  q?: string | undefined
  actor?: string | undefined
  action?: string | undefined
  entity?: string | undefined
  entityId?: string | undefined
  unit?: string | undefined
  from?: string | undefined
  to?: string | undefined
  request?: string | undefined
  page?: number | undefined
  pageSize?: number | undefined
  /** The line whose drawer is open. */
  open?: string | undefined
}

const FILTERS = ['q', 'actor', 'action', 'entity', 'entityId', 'unit', 'from', 'to', 'request'] as const
const DAY = /^\d{4}-\d\d-\d\d$/
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const defaultPageSize = 50

export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  return { ...textParams(search, [...FILTERS, 'open']), ...numberParams(search, ['page', 'pageSize']) }
}

/** The address as the API is asked; what can't be a day or a request number is left out. */
export function auditInput({ from, to, request, open: _open, page = 1, pageSize, ...filter }: AuditSearch) {
  return {
    ...filter,
    ...(from !== undefined && DAY.test(from) && { from }),
    ...(to !== undefined && DAY.test(to) && { to }),
    ...(request !== undefined && UUID.test(request) && { requestId: request }),
    page,
    pageSize: pageSize ?? defaultPageSize,
  }
}

/** What 清空筛选 takes away. */
export function hasFilters(search: AuditSearch): boolean {
  return FILTERS.some((filter) => search[filter] !== undefined)
}
