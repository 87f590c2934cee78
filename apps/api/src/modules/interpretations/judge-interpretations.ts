import type { Interpretation } from '@mingkao/contract'
import {
  INTERPRETATION_FORM_LABELS,
  type InterpretationFact,
  type InterpretationState,
  type InterpretedPolicy,
  interpretationStates,
  UnknownCalendarYear,
} from '@mingkao/rules'
import { type Assessment, isOfDistrict } from '../assessments/index.ts'
import type { InterpretationRow } from './interpretations.repository.ts'

/** The rules' verdict on a row, or why there is none. */
type Verdict = InterpretationState | { missingYear: number } | null

/**
 * Counts or not, and why. A policy interpreted in several forms counts once, so each row is judged among all of its
 * unit's: those of the ledger, and the rows themselves, which may be newer or lie outside of it.
 */
export function judgeInterpretations(
  rows: readonly InterpretationRow[],
  register: Assessment | null,
): Interpretation[] {
  const standing = rows.filter(({ withdrawnAt }) => withdrawnAt === null)
  const verdicts = new Map<string, Verdict>()
  if (register) {
    for (const [unit, own] of Map.groupBy(standing, (row) => row.unit.code)) {
      for (const [id, verdict] of verdictsOf(unit, own, register)) verdicts.set(id, verdict)
    }
  }
  return rows.map((row) => present(row, verdicts.get(row.id) ?? null))
}

function verdictsOf(unit: string, rows: readonly InterpretationRow[], register: Assessment): [string, Verdict][] {
  const ids = new Set(rows.map(({ id }) => id))
  const others = (register.ledgers.get(unit)?.interpretations ?? []).filter(({ id }) => !ids.has(id))
  const facts = rows.map(factOf)
  try {
    return statesOf([...others, ...facts], register)
  } catch (error) {
    if (!(error instanceof UnknownCalendarYear)) throw error
    return facts.flatMap((fact) => verdictAlone(fact, others, register))
  }
}

/** One row's policy lies in a year without a calendar: the others need not wait for it. */
function verdictAlone(
  fact: InterpretationFact,
  others: readonly InterpretationFact[],
  register: Assessment,
): [string, Verdict][] {
  try {
    return statesOf([...others, fact], register).filter(([id]) => id === fact.id)
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return [[fact.id, { missingYear: error.year }]]
    throw error
  }
}

function statesOf(
  interpretations: readonly InterpretationFact[],
  { occasion, scheme }: Assessment,
): [string, InterpretationState][] {
  return interpretationStates({ interpretations }, occasion, scheme).map((state) => [state.id, state])
}

function factOf(row: InterpretationRow): InterpretationFact {
  const { id, code, title, form, isDecorativeOnly, isOfSuperior, publishedOn, column } = row
  const isInDistrictColumn = isOfDistrict(column?.path ?? null)
  const policies = policiesOf(row)
  return { id, code, title, form, isDecorativeOnly, isOfSuperior, publishedOn, isInDistrictColumn, policies }
}

/** As a ledger has them: the day its disclosure stands by, else the day the interpretation gives. */
function policiesOf({ policies, policyDisclosedOn }: InterpretationRow): InterpretedPolicy[] {
  if (policies.length === 0) {
    return policyDisclosedOn === null ? [] : [{ indexNumber: null, disclosedOn: policyDisclosedOn }]
  }
  return policies.map(({ indexNumber, disclosure }) => ({
    indexNumber,
    disclosedOn: disclosure?.disclosedOn ?? policyDisclosedOn,
  }))
}

function present(row: InterpretationRow, verdict: Verdict): Interpretation {
  const state = verdict !== null && 'sentence' in verdict ? verdict : null
  return {
    ...row,
    formLabel: INTERPRETATION_FORM_LABELS[row.form] ?? row.form,
    lastDisclosedOn: policiesOf(row).reduce<string | null>(
      (last, { disclosedOn }) => (disclosedOn !== null && (last === null || disclosedOn > last) ? disclosedOn : last),
      null,
    ),
    isCounted: state?.isCounted ?? false,
    isInStep: state?.isInStep ?? null,
    workingDays: state?.workingDays ?? null,
    sentence: sentenceOf(row, verdict),
  }
}

function sentenceOf({ title, withdrawnAt }: InterpretationRow, verdict: Verdict): string {
  if (withdrawnAt !== null) return `“${title}”已撤下，不计入。`
  if (verdict === null) return '尚无可用的考核方案或周期，暂不能判定是否计入。'
  if ('sentence' in verdict) return `${verdict.sentence}。`
  return `没有 ${verdict.missingYear} 年的工作日历，暂不能判定是否同步；请先录入该年放假安排。`
}
