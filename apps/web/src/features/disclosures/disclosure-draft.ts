import type { Disclosure, Validity } from '@mingkao/contract'

/** What the form holds. */
export type DisclosureDraft = {
  indexNumber: string
  documentNumber: string | null
  title: string
  unit: string
  coUnits: string[]
  madeOn: string | null
  disclosedOn: string
  validity: Validity
  invalidOn: string | null
  reason?: string
}

/** Where a message of the API about one input belongs. */
export const draftFields = [
  'indexNumber',
  'documentNumber',
  'title',
  'unit',
  'coUnits',
  'madeOn',
  'disclosedOn',
  'validity',
  'invalidOn',
  'reason',
] as const

export function draftOf(disclosure: Disclosure): DisclosureDraft {
  const { indexNumber, documentNumber, title, unit, coUnits, madeOn, disclosedOn, validity, invalidOn } = disclosure
  return { indexNumber, documentNumber, title, unit: unit.code, coUnits, madeOn, disclosedOn, validity, invalidOn }
}

/** The draft as the API takes it. */
export function inputOf({ documentNumber, invalidOn, madeOn, reason: _reason, ...draft }: DisclosureDraft) {
  return {
    ...draft,
    documentNumber: documentNumber?.trim() ? documentNumber : null,
    madeOn: madeOn ?? null,
    invalidOn: draft.validity === 'valid' ? null : (invalidOn ?? null),
  }
}
