import type { IndicatorId } from './finding.ts'
import type { Ledger } from './ledger.ts'

/** Whether an accepted appeal has taken the finding with that key out of the unit's account. */
export function isExcluded({ exclusions }: Pick<Ledger, 'exclusions'>, indicator: IndicatorId, key: string): boolean {
  return exclusions !== undefined && exclusions.some(({ finding }) => finding === `${indicator}/${key}`)
}
