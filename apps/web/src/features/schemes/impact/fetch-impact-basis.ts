import { readApiError } from '../../../lib/api-error.ts'
import { pageHref } from '../../../lib/page-href.ts'
import type { ImpactBasis } from './work-out-impact.ts'

/** The ledgers of a whole district, compressed on the way. Fails with an ApiError. */
export async function fetchImpactBasis(period: string, signal: AbortSignal): Promise<ImpactBasis> {
  const response = await fetch(pageHref('/api/scheme-impact', undefined, { period }), { signal })
  const body: unknown = await response.json()
  if (!response.ok) throw readApiError(body, response)
  // Their shape is the rules' own, and the API builds them with the rules' types.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return body as ImpactBasis
}
