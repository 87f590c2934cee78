import { choiceParam, textParams } from '../../../lib/search-params.ts'

/** What stands in the address of 排名, beside the period. */
export type RankingsSearch = {
  group?: string | undefined
  tab?: 'heat' | undefined
  show?: 'below-quota' | undefined
  /** The unit whose row is marked. */
  unit?: string | undefined
  sort?: string | undefined
}

export function readRankingsSearch(search: Record<string, unknown>): RankingsSearch {
  const tab = choiceParam(search['tab'], ['heat'])
  const show = choiceParam(search['show'], ['below-quota'])
  return { ...textParams(search, ['group', 'sort', 'unit']), ...(tab && { tab }), ...(show && { show }) }
}
