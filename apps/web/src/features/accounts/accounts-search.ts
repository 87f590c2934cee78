import type { Account, Period } from '@mingkao/contract'
import { choiceParam, numberParams, textParams } from '../../lib/search-params.ts'

export const verdicts = [
  'passed',
  'failed',
  'undetermined',
  'not-checked',
] as const satisfies readonly Account['verdict'][]

/** Written out: the address is read before anything of the contract has been fetched. */
export const accountStates = [
  'draft',
  'submitted',
  'rejected',
  'registered',
  'active',
  'suspended',
  'closing',
  'closed',
  'unregistered',
  'reopened',
] as const satisfies readonly Account['state'][]

/** What stands in the address of 政务新媒体, beside the period. */
export type AccountsSearch = {
  q?: string | undefined
  unit?: string | undefined
  platform?: string | undefined
  verdict?: Account['verdict'] | undefined
  state?: Account['state'] | undefined
  sort?: 'oldest' | 'newest' | undefined
  page?: number | undefined
  pageSize?: number | undefined
  /** The account whose drawer is open. */
  account?: string | undefined
}

export function readAccountsSearch(search: Record<string, unknown>): AccountsSearch {
  const verdict = choiceParam(search['verdict'], verdicts)
  const state = choiceParam(search['state'], accountStates)
  const sort = choiceParam(search['sort'], ['oldest', 'newest'])
  return {
    ...textParams(search, ['q', 'unit', 'platform', 'account']),
    ...numberParams(search, ['page', 'pageSize']),
    ...(verdict && { verdict }),
    ...(state && { state }),
    ...(sort && { sort }),
  }
}

const defaultPageSize = 50

/** The address as the API is asked. */
export function accountsInput(search: AccountsSearch, period: Period | null) {
  const { q, unit, platform, verdict, state, sort } = search
  return {
    ...(q !== undefined && { q }),
    ...(unit !== undefined && { unit }),
    ...(platform !== undefined && { platform }),
    ...(verdict !== undefined && { verdict }),
    ...(state && { state }),
    ...(sort && { sort }),
    ...(period && { period: period.id }),
    page: search.page ?? 1,
    pageSize: search.pageSize ?? defaultPageSize,
  }
}

/** Filters only: what 清空筛选 takes away. */
export function hasFilters({ q, unit, platform, verdict, state }: AccountsSearch): boolean {
  return [q, unit, platform, verdict, state].some((value) => value !== undefined)
}
