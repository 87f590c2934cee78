import type { Evidence } from './finding.ts'
import type { Ledger, VetoFact } from './ledger.ts'
import type { Occasion } from './occasion.ts'

/** A veto belongs to the period in whose days, up to the check, it was found; without a day it stands at the check. */
export function isOfOccasion(veto: VetoFact, occasion: Occasion): boolean {
  return veto.foundOn === null || (veto.foundOn >= occasion.period.start && veto.foundOn <= occasion.at.day)
}

/** 涉密: findings that only the office and the unit concerned may see, and that no document takes up by itself. */
export const CONFIDENTIAL_CONDITIONS: readonly string[] = ['state-secret']

export function isConfidentialCondition(condition: string): boolean {
  return CONFIDENTIAL_CONDITIONS.includes(condition)
}

/** What stands in the place of a confidential condition: an id no scheme knows is shown as it stands. */
export const WITHHELD_CONDITION = '存在单项否决事项（内容限区政府办和该单位查看）'

/** The row behind a veto; none where it is withheld. */
export function vetoEvidence({ id, condition }: VetoFact): Evidence[] {
  return condition === WITHHELD_CONDITION ? [] : [{ kind: 'veto', id }]
}

type Withholding = { readonly occasion: Occasion; readonly isOut: (veto: string) => boolean }

function withheld(vetoes: readonly VetoFact[], { occasion, isOut }: Withholding): VetoFact[] {
  return vetoes.flatMap((veto, at) => {
    if (!isConfidentialCondition(veto.condition)) return [veto]
    if (isOut(veto.id) || veto.state !== 'confirmed' || !isOfOccasion(veto, occasion)) return []
    return [{ id: `withheld-${at}`, condition: WITHHELD_CONDITION, state: veto.state, foundOn: null, note: null }]
  })
}

function isAnyConfidential(vetoes: readonly VetoFact[]): boolean {
  return vetoes.some(({ condition }) => isConfidentialCondition(condition))
}

/** Whether the unit has a finding that others may not see. */
export function hasConfidential({ vetoes, accounts }: Ledger): boolean {
  return isAnyConfidential(vetoes) || accounts.some((account) => isAnyConfidential(account.vetoes))
}

/**
 * The ledger for those who may not see confidential findings: what is confirmed weighs the same and says nothing, the rest is gone,
 * and so is what an accepted appeal has taken out.
 */
export function withheldLedger(ledger: Ledger, occasion: Occasion): Ledger {
  const out = new Map(ledger.exclusions?.map((exclusion) => [exclusion.finding, exclusion]))
  const withholding = (prefix: string): Withholding => ({
    occasion,
    isOut: (veto) => out.delete(`${prefix}/${veto}`),
  })
  return {
    ...ledger,
    vetoes: withheld(ledger.vetoes, withholding('unit-veto')),
    accounts: ledger.accounts.map((account) => ({
      ...account,
      vetoes: withheld(account.vetoes, withholding(`new-media/${account.code}`)),
    })),
    ...(ledger.exclusions && { exclusions: [...out.values()] }),
  }
}
