import type { AppealState, ExemptionState, Period } from '@mingkao/contract'
import { choiceParam, flagParams, numberParams, textParams } from '../../lib/search-params.ts'

const lists = ['appeals', 'exemptions'] as const
const appealStates = ['open', 'accepted', 'rejected', 'withdrawn', 'lapsed'] as const satisfies readonly AppealState[]
const exemptionStates = [
  'open',
  'approved',
  'refused',
  'withdrawn',
  'revoked',
] as const satisfies readonly ExemptionState[]

/** What stands in the address of 申诉与免考, beside the period. */
export type AppealsSearch = {
  list?: 'appeals' | 'exemptions' | undefined
  q?: string | undefined
  unit?: string | undefined
  state?: AppealState | ExemptionState | undefined
  /** Of the chosen period alone. */
  only?: boolean | undefined
  /** Whose drawer is open. */
  appeal?: number | undefined
  exemption?: number | undefined
  page?: number | undefined
  pageSize?: number | undefined
}

export function readAppealsSearch(search: Record<string, unknown>): AppealsSearch {
  const list = choiceParam(search['list'], lists)
  const state = choiceParam(search['state'], [...appealStates, ...exemptionStates])
  return {
    ...textParams(search, ['q', 'unit']),
    ...flagParams(search, ['only']),
    ...numberParams(search, ['appeal', 'exemption', 'page', 'pageSize']),
    ...(list && { list }),
    ...(state && { state }),
  }
}

const defaultPageSize = 50

function common({ q, unit, page, pageSize }: AppealsSearch) {
  return {
    ...(q !== undefined && { q }),
    ...(unit !== undefined && { unit }),
    page: page ?? 1,
    pageSize: pageSize ?? defaultPageSize,
  }
}

/** The address as the API is asked for appeals. */
export function appealsInput(search: AppealsSearch, period: Period | null) {
  const state = choiceParam(search.state, appealStates)
  return { ...common(search), ...(state && { state }), ...(search.only && period && { period: period.id }) }
}

/** The same for requests, which belong to no period. */
export function exemptionsInput(search: AppealsSearch) {
  const state = choiceParam(search.state, exemptionStates)
  return { ...common(search), ...(state && { state }) }
}

export function hasFilters({ q, unit, state, only }: AppealsSearch): boolean {
  return [q, unit, state, only].some((value) => value !== undefined)
}
