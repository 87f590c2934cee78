import { numberParams, textParams } from '../../lib/search-params.ts'

/** Which version of which template is open. */
export type TemplatesSearch = { template?: string | undefined; number?: number | undefined }

export function readTemplatesSearch(search: Record<string, unknown>): TemplatesSearch {
  return { ...textParams(search, ['template']), ...numberParams(search, ['number']) }
}
