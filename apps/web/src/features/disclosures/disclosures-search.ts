import type { Period, Validity } from '@mingkao/contract'
import { formatQuarter } from '../../lib/formats.ts'
import {
  hasRegisterFilters,
  readRegisterSearch,
  registerInput,
  type RegisterSearch,
} from '../../lib/register-search.ts'
import { choiceParam, textParams } from '../../lib/search-params.ts'

/** What stands in the address of 主动公开, beside the period. */
export type DisclosuresSearch = RegisterSearch & {
  validity?: Validity | undefined
  /** A quarter of any year: 2021Q3; takes the place of the period. */
  quarter?: string | undefined
}

export function readDisclosuresSearch(search: Record<string, unknown>): DisclosuresSearch {
  const validity = choiceParam(search['validity'], ['valid', 'expired', 'repealed'])
  const { quarter = '' } = textParams(search, ['quarter'])
  return {
    ...readRegisterSearch(search),
    ...(validity && { validity }),
    ...(/^\d{4}Q[1-4]$/.test(quarter) && { quarter }),
  }
}

/** The address as the API is asked. */
export function disclosuresInput({ validity, quarter, ...search }: DisclosuresSearch, period: Period | null) {
  return {
    ...registerInput(search, quarter === undefined ? period : null),
    ...(validity !== undefined && { validity }),
    ...(quarter !== undefined && { quarter }),
  }
}

export function hasFilters(search: DisclosuresSearch): boolean {
  return hasRegisterFilters(search) || search.validity !== undefined || search.quarter !== undefined
}

/** 2021Q3 → 2021年第三季度. */
export function quarterLabel(quarter: string): string {
  return `${quarter.slice(0, 4)}年${formatQuarter(quarter)}`
}
