import { roles } from './role-labels.ts'
import { choiceParam, flagParams, numberParams, textParams } from '../../lib/search-params.ts'
import type { Role } from '@mingkao/contract'

/** What stands in the address of 用户. */
export interface UsersSearch {
  q?: string | undefined
  role?: Role | undefined
  unit?: string | undefined
  enabled?: boolean | undefined
  page?: number | undefined
  pageSize?: number | undefined
}

const DEFAULT_PAGE_SIZE = 50

export function readUsersSearch(search: Record<string, unknown>): UsersSearch {
  const role = choiceParam(search['role'], roles)
  return {
    ...textParams(search, ['q', 'unit']),
    ...flagParams(search, ['enabled']),
    ...numberParams(search, ['page', 'pageSize']),
    ...(role && { role }),
  }
}

export function usersInput({ q, role, unit, enabled, page, pageSize }: UsersSearch) {
  return {
    ...(q !== undefined && { q }),
    ...(role !== undefined && { role }),
    ...(unit !== undefined && { unit }),
    ...(enabled !== undefined && { enabled }),
    page: page ?? 1,
    pageSize: Math.min(pageSize ?? DEFAULT_PAGE_SIZE, 200),
  }
}

export function hasUserFilters({ q, role, unit, enabled }: UsersSearch): boolean {
  return [q, role, unit, enabled].some((value) => value !== undefined)
}
