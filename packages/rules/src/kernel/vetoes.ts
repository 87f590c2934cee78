import type { VetoFact } from './ledger.ts'
import type { Occasion } from './occasion.ts'

/** A veto belongs to the period in whose days, up to the check, it was found; without a day it stands at the check. */
export function isOfOccasion(veto: VetoFact, occasion: Occasion): boolean {
  return veto.foundOn === null || (veto.foundOn >= occasion.period.start && veto.foundOn <= occasion.at.day)
}
