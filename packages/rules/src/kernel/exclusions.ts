import { exemptionOf } from './exemptions.ts'
import type { IndicatorId } from './finding.ts'
import type { ExclusionFact, Ledger } from './ledger.ts'
import type { Occasion } from './occasion.ts'

type Facts = Pick<Ledger, 'exclusions' | 'exemptions'> & Partial<Pick<Ledger, 'interpretations' | 'disclosures'>>

/** Whether anything may be taken out of the unit's account at all. */
export function hasExclusions({ exclusions, exemptions }: Facts): boolean {
  return (exclusions !== undefined && exclusions.length > 0) || (exemptions !== undefined && exemptions.length > 0)
}

/** Why the finding with that key doesn't count: an accepted appeal, or an exemption given in advance; undefined: it counts. */
export function exclusionOf(
  facts: Facts,
  indicator: IndicatorId,
  key: string,
  occasion: Occasion,
): Pick<ExclusionFact, 'reason'> | undefined {
  return (
    facts.exclusions?.find(({ finding }) => finding === `${indicator}/${key}`) ??
    exemptionOf(facts, indicator, key, occasion)
  )
}

/** Whether the finding with that key has been taken out of the unit's account. */
export function isExcluded(facts: Facts, indicator: IndicatorId, key: string, occasion: Occasion): boolean {
  return hasExclusions(facts) && exclusionOf(facts, indicator, key, occasion) !== undefined
}

/** What a finding with that id is about stands in any period it falls into: a month, or one dated record. Others are of one check. */
export function isOfAnyPeriod(finding: string): boolean {
  return /^(?:monthly-quota\/\d{4}-\d{2}|(?:interpretation|disclosure|rectification|unit-veto)\/\d+|new-media\/.+\/\d+)$/.test(
    finding,
  )
}
