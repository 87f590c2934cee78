import { numberParams, textParams } from '../../lib/search-params.ts'

/** What stands in the address of 约谈. */
export type InterviewsSearch = {
  unit?: string | undefined
  page?: number | undefined
  pageSize?: number | undefined
}

export function readInterviewsSearch(search: Record<string, unknown>): InterviewsSearch {
  return { ...textParams(search, ['unit']), ...numberParams(search, ['page', 'pageSize']) }
}
