import { isExcluded } from '../../kernel/exclusions.ts'
import type { Ledger, VetoFact } from '../../kernel/ledger.ts'
import type { Occasion } from '../../kernel/occasion.ts'
import { isOfOccasion } from '../../kernel/vetoes.ts'

/** The unit's own veto findings that stand on the occasion, dismissed ones left out. */
export function standingVetoes(ledger: Ledger, occasion: Occasion): VetoFact[] {
  return ledger.vetoes.filter((veto) => veto.state !== 'dismissed' && isOfOccasion(veto, occasion))
}

/** Counts only once a second person has confirmed it, and unless an appeal against it was accepted. */
export function isVetoed(ledger: Ledger, occasion: Occasion): boolean {
  return ledger.vetoes.some(
    (veto) =>
      veto.state === 'confirmed' && isOfOccasion(veto, occasion) && !isExcluded(ledger, 'unit-veto', veto.id, occasion),
  )
}
