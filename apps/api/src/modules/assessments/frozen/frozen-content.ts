import { createHash } from 'node:crypto'
import type { ColumnFact, DistrictResult, Ledger, Occasion, Scheme, UnitResult } from '@mingkao/rules'
import type { Assessment } from '../assessment.ts'
import type { GatheredPeriod } from '../gathered.ts'
import type { FrozenQuarter } from './frozen-quarters.ts'

/** What is kept of a closed period. Stored for good: add, never rename, and read every `format` there ever was. */
type FrozenContent = {
  format: 1
  period: GatheredPeriod
  previous: string | null
  gatheredAt: string
  scheme: Scheme
  occasion: Occasion
  /** 年度: the closed quarters it was taken from. */
  quarters: readonly FrozenQuarter[]
  columns: readonly ColumnFact[]
  /** 台账, their columns by code: the facts of a column stand once. */
  ledgers: (Omit<Ledger, 'columns'> & { columns: string[] })[]
  units: readonly UnitResult[]
  /** Unit codes in the order of the ranking. */
  groups: { group: string; rows: string[] }[]
}

/** 定稿内容 as one text: the same result gives the same bytes. */
export function freezeAssessment(assessment: Assessment): { content: string; hash: string } {
  const { period, previous, gatheredAt, scheme, occasion, quarters, columns, ledgers, district } = assessment
  const frozen: FrozenContent = {
    format: 1,
    period,
    previous,
    gatheredAt: gatheredAt.toISOString(),
    scheme,
    occasion,
    quarters,
    columns,
    ledgers: [...ledgers.values()].map((ledger) => ({ ...ledger, columns: ledger.columns.map(({ code }) => code) })),
    units: district.units,
    groups: district.groups.map(({ group, rows }) => ({ group, rows: rows.map(({ unit }) => unit.code) })),
  }
  const content = JSON.stringify(frozen)
  return { content, hash: hashOf(content) }
}

/** SHA-256, hexadecimal. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex')
}

/** The parts of an Assessment that were frozen, as they were. */
export function thawContent(
  content: string,
): Pick<
  Assessment,
  | 'period'
  | 'previous'
  | 'gatheredAt'
  | 'scheme'
  | 'occasion'
  | 'quarters'
  | 'columns'
  | 'ledgers'
  | 'district'
  | 'results'
> {
  const frozen: FrozenContent = JSON.parse(content)
  const { period, previous, gatheredAt, scheme, occasion, quarters, columns, units } = frozen
  const columnOf = new Map(columns.map((column) => [column.code, column]))
  const results = new Map(units.map((result) => [result.unit.code, result]))
  const ledgers = frozen.ledgers.map((ledger): [string, Ledger] => [
    ledger.unit.code,
    { ...ledger, columns: ledger.columns.map((code) => known(columnOf, code)) },
  ])
  const groups = frozen.groups.map(({ group, rows }) => ({ group, rows: rows.map((code) => known(results, code)) }))
  const district: DistrictResult = { units, groups }
  return {
    period,
    previous,
    gatheredAt: new Date(gatheredAt),
    scheme,
    occasion,
    quarters,
    columns,
    ledgers: new Map(ledgers),
    district,
    results,
  }
}

function known<Value>(values: ReadonlyMap<string, Value>, code: string): Value {
  const value = values.get(code)
  if (value === undefined) throw new Error(`a closing refers to ${code}, which it does not hold`)
  return value
}
