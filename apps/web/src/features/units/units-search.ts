import { choiceParam, textParams } from '../../lib/search-params.ts'

/** What stands in the address of 单位. */
export type UnitsSearch = {
  q?: string | undefined
  group?: string | undefined
  state?: 'active' | 'closed' | 'exempt' | undefined
  sort?: string | undefined
  /** The unit whose drawer is open. */
  open?: string | undefined
}

export function readUnitsSearch(search: Record<string, unknown>): UnitsSearch {
  const state = choiceParam(search['state'], ['active', 'closed', 'exempt'])
  return { ...textParams(search, ['q', 'group', 'sort', 'open']), ...(state && { state }) }
}
