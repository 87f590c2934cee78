import { choiceParam, textParams } from '../../lib/search-params.ts'

/** What stands in the address of 单位. */
export type UnitsSearch = {
  q?: string | undefined
  group?: string | undefined
  state?: 'active' | 'closed' | 'exempt' | undefined
  sort?: string | undefined
  /** The unit whose drawer is open. */
  open?: string | undefined
  /** What is about to be done to it: taken out of the address once its dialog is open. */
  task?: OpenedTask | undefined
}

const openedTasks = ['correct', 'rename', 'aliases', 'exempt', 'place', 'merge', 'close'] as const
export type OpenedTask = (typeof openedTasks)[number]

export function readUnitsSearch(search: Record<string, unknown>): UnitsSearch {
  const state = choiceParam(search['state'], ['active', 'closed', 'exempt'])
  const task = choiceParam(search['task'], openedTasks)
  return { ...textParams(search, ['q', 'group', 'sort', 'open']), ...(state && { state }), ...(task && { task }) }
}
