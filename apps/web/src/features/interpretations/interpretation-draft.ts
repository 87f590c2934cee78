import type { Interpretation } from '@mingkao/contract'

/** What the form holds. */
export type InterpretationDraft = {
  code?: string | null
  title: string
  unit: string
  coUnits: string[]
  form: Interpretation['form']
  isDecorativeOnly: boolean
  isOfSuperior: boolean
  column?: string | null
  publishedOn: string
  policies: string[]
  policyDisclosedOn?: string | null
  reason?: string
}

/** Where a message of the API about one input belongs. */
export const draftFields = [
  'code',
  'title',
  'unit',
  'coUnits',
  'form',
  'isDecorativeOnly',
  'isOfSuperior',
  'column',
  'publishedOn',
  'policies',
  'policyDisclosedOn',
  'reason',
] as const

export function draftOf(row: Interpretation): InterpretationDraft {
  const { code, title, unit, coUnits, form, isDecorativeOnly, isOfSuperior, column, publishedOn } = row
  return {
    code,
    title,
    unit: unit.code,
    coUnits,
    form,
    isDecorativeOnly,
    isOfSuperior,
    column: column?.code ?? null,
    publishedOn,
    policies: row.policies.map(({ indexNumber }) => indexNumber),
    policyDisclosedOn: row.policyDisclosedOn,
  }
}

/** The draft as the API takes it; a mark that the form does not show is not set. */
export function inputOf({ reason: _reason, code, column, policyDisclosedOn, ...draft }: InterpretationDraft) {
  return {
    ...draft,
    code: code?.trim() ? code.trim() : null,
    column: column ?? null,
    isDecorativeOnly: draft.form === 'illustrated' && draft.isDecorativeOnly,
    policyDisclosedOn: policyDisclosedOn ?? null,
  }
}
