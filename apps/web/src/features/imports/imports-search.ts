import type { Import, ImportKind } from '@mingkao/contract'
import { choiceParam, numberParams } from '../../lib/search-params.ts'

export const importKinds = [
  'publications',
  'columns',
  'accounts',
  'posts',
  'disclosures',
  'interpretations',
  'units',
] as const satisfies readonly ImportKind[]

/** What stands in the address of 导入批次. */
export type ImportsSearch = {
  kind?: ImportKind | undefined
  mode?: Import['mode'] | undefined
  page?: number | undefined
  pageSize?: number | undefined
}

export function readImportsSearch(search: Record<string, unknown>): ImportsSearch {
  const mode = choiceParam(search['mode'], ['dry-run', 'commit'])
  return {
    ...readNewImportSearch(search),
    ...numberParams(search, ['page', 'pageSize']),
    ...(mode && { mode }),
  }
}

export function readNewImportSearch(search: Record<string, unknown>): { kind?: ImportKind | undefined } {
  const kind = choiceParam(search['kind'], importKinds)
  return kind ? { kind } : {}
}
