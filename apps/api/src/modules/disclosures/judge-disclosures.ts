import type { Disclosure } from '@mingkao/contract'
import { disclosureStates, UnknownCalendarYear } from '@mingkao/rules'
import type { Assessment } from '../assessments/index.ts'
import type { DisclosureRow } from './disclosures.repository.ts'

/** 用时与是否逾期 of every row, by the rules. Where there is no scheme, nothing is said. */
export function judgeDisclosures(rows: readonly DisclosureRow[], register: Assessment | null): Disclosure[] {
  return rows.map((row) => ({ ...row, ...verdictOf(row, register) }))
}

type Verdict = Omit<Disclosure, keyof DisclosureRow>

const UNKNOWN: Verdict = { workingDays: null, allowedDays: null, dueOn: null, isLate: null, missingCalendarYear: null }

function verdictOf(row: DisclosureRow, register: Assessment | null): Verdict {
  if (!register) return UNKNOWN
  const { scheme, occasion } = register
  const allowedDays = scheme.indicators.disclosure.dueWorkingDays.value
  try {
    const [state] = disclosureStates({ disclosures: [row] }, occasion, scheme)
    if (!state) return UNKNOWN
    const { workingDays, isLate, dueOn } = state
    return { workingDays, isLate, dueOn, allowedDays, missingCalendarYear: null }
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return { ...UNKNOWN, allowedDays, missingCalendarYear: error.year }
    throw error
  }
}
