import type { Interpretation, Period } from '@mingkao/contract'
import {
  hasRegisterFilters,
  readRegisterSearch,
  registerInput,
  type RegisterSearch,
} from '../../lib/register-search.ts'
import { choiceParam, textParams } from '../../lib/search-params.ts'

/** What stands in the address of 政策解读, beside the period. */
export type InterpretationsSearch = RegisterSearch & {
  form?: Interpretation['form'] | undefined
  /** 索引号 of a document: its interpretations. */
  policy?: string | undefined
}

export function readInterpretationsSearch(search: Record<string, unknown>): InterpretationsSearch {
  const form = choiceParam(search['form'], ['illustrated', 'audio-video', 'text'])
  return { ...readRegisterSearch(search), ...textParams(search, ['policy']), ...(form && { form }) }
}

/** The address as the API is asked. */
export function interpretationsInput({ form, policy, ...search }: InterpretationsSearch, period: Period | null) {
  return {
    ...registerInput(search, period),
    ...(form !== undefined && { form }),
    ...(policy !== undefined && { policy }),
  }
}

export function hasFilters(search: InterpretationsSearch): boolean {
  return hasRegisterFilters(search) || search.form !== undefined || search.policy !== undefined
}
