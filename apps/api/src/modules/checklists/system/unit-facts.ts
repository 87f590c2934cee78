import type { Finding, IndicatorId, Ledger, Scheme } from '@mingkao/rules'
import type { Assessment } from '../../assessments/index.ts'

/** What the results of a period say about one unit. */
export type UnitFacts = {
  scheme: Scheme
  ledger: Ledger
  of: (indicator: IndicatorId) => readonly Finding[]
  /** The finding of that id; null: there is none. */
  finding: (id: string) => Finding | null
  /** Findings about accounts that owe something, and about columns the unit answers for. */
  accounts: readonly Finding[]
  columns: readonly Finding[]
}

/** null: the unit takes no part in the period. */
export function factsOf({ scheme, ledgers, results }: Assessment, unit: string): UnitFacts | null {
  const ledger = ledgers.get(unit)
  const result = results.get(unit)
  if (!ledger || !result) return null
  const byIndicator = new Map(result.indicators.map(({ id, findings }) => [id, findings]))
  const byId = new Map(result.indicators.flatMap(({ findings }) => findings.map((finding) => [finding.id, finding])))
  const of = (indicator: IndicatorId) => byIndicator.get(indicator) ?? []
  return {
    scheme,
    ledger,
    of,
    finding: (id) => byId.get(id) ?? null,
    accounts: of('new-media').filter(({ subject }) => subject.kind === 'account'),
    columns: of('column-freshness').filter(({ subject }) => subject.kind === 'column'),
  }
}

/** How many accounts findings are about: one may have several. */
export function countSubjects(findings: readonly Finding[]): number {
  return new Set(findings.map(({ subject }) => ('code' in subject ? subject.code : subject.kind))).size
}
