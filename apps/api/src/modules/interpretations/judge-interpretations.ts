import type { Interpretation } from '@mingkao/contract'
import {
  INTERPRETATION_FORM_LABELS,
  type InterpretationFact,
  type InterpretationState,
  interpretationStates,
  UnknownCalendarYear,
} from '@mingkao/rules'
import type { Assessment } from '../assessments/index.ts'
import type { InterpretationRow } from './interpretations.repository.ts'

/** The column whose interpretations count; a path ends with it. */
const DISTRICT_COLUMN = '本区政策解读'

/**
 * Counts or not, and why. A policy interpreted in several forms counts once, so each row is judged among all of its
 * unit's: those of the ledger, and the rows themselves where they lie outside of it.
 */
export function judgeInterpretations(
  rows: readonly InterpretationRow[],
  register: Assessment | null,
): Interpretation[] {
  const byUnit = new Map<string, InterpretationRow[]>()
  for (const row of rows) byUnit.set(row.unit.code, [...(byUnit.get(row.unit.code) ?? []), row])
  const states = new Map<string, InterpretationState>()
  if (register) {
    for (const [unit, own] of byUnit) {
      for (const state of statesOf(unit, own, register)) states.set(state.id, state)
    }
  }
  return rows.map((row) => present(row, states.get(row.id)))
}

function statesOf(unit: string, rows: readonly InterpretationRow[], register: Assessment): InterpretationState[] {
  const known = register.ledgers.get(unit)?.interpretations ?? []
  const ids = new Set(known.map(({ id }) => id))
  const interpretations = [...known, ...rows.filter(({ id }) => !ids.has(id)).map(factOf)]
  try {
    return interpretationStates({ interpretations }, register.occasion, register.scheme)
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return []
    throw error
  }
}

function factOf({ id, code, title, form, publishedOn, column, ...policy }: InterpretationRow): InterpretationFact {
  return {
    id,
    code,
    title,
    form,
    publishedOn,
    isInDistrictColumn: column?.path.split('/').at(-1) === DISTRICT_COLUMN,
    policyKey: policy.disclosureIndexNumber,
    policyDisclosedOn: policy.policyDisclosedOn,
  }
}

function present(row: InterpretationRow, state: InterpretationState | undefined): Interpretation {
  return {
    ...row,
    formLabel: INTERPRETATION_FORM_LABELS[row.form] ?? row.form,
    isCounted: state?.isCounted ?? false,
    isInStep: state?.isInStep ?? null,
    sentence: state ? `${state.sentence}。` : '尚无可用的考核方案、周期或工作日历，暂不能判定是否计入。',
  }
}
