import type { Interpretation } from '@mingkao/contract'
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
