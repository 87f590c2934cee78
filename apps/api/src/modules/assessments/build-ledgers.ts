import {
  type ColumnFact,
  type Ledger,
  type Month,
  type MonthFact,
  monthsBetween,
  monthOf,
  type VetoFact,
} from '@mingkao/rules'
import { buildColumns } from './build-columns.ts'
import { corrections } from './corrections.ts'
import type { Gathered, GatheredAccount, GatheredUnit, GatheredVeto } from './gathered.ts'

const DISTRICT_COLUMN = '本区政策解读'

/** Whether interpretations in the column count: its path ends with 本区政策解读. */
export function isOfDistrict(path: string | null): boolean {
  return path?.split('/').at(-1) === DISTRICT_COLUMN
}

/** 台账 of every unit, in protocol order. Facts only. */
export function buildLedgers(gathered: Gathered, portal: readonly ColumnFact[]): Ledger[] {
  const { period, units } = gathered
  const columns = buildColumns(gathered, portal)
  const accounts = byUnit(gathered.accounts, ({ unit }) => unit)
  const vetoes = byUnit(gathered.vetoes, ([unit]) => unit)
  const disclosures = byUnit(gathered.disclosures, ([unit]) => unit)
  const orders = byUnit(gathered.orders, ([unit]) => unit)
  const problems = byUnit(gathered.problems, ([unit]) => unit)
  const interpretations = byUnit(gathered.interpretations, ({ unit }) => unit)
  const exclusions = byUnit(gathered.exclusions, ([unit]) => unit)
  const exemptions = byUnit(gathered.exemptions, ([unit]) => unit)
  const months = monthsBetween(monthOf(period.from), monthOf(period.end))
  return units.map((unit, at) => ({
    unit: {
      code: unit.code,
      name: unit.name,
      group: unit.group,
      order: at + 1,
      owesFrom: unit.from,
      closedOn: unit.to,
      exemption: unit.exemption,
    },
    months: monthFacts(unit, months, gathered),
    columns: columns.get(unit.id) ?? [],
    accounts: (accounts.get(unit.id) ?? []).map((account) => accountFact(account, vetoes.get(unit.id) ?? [])),
    interpretations: (interpretations.get(unit.id) ?? []).map(({ unit: _unit, id, column, ...fact }) => ({
      ...fact,
      id: String(id),
      isInDistrictColumn: isOfDistrict(column),
    })),
    disclosures: (disclosures.get(unit.id) ?? []).map(([, id, indexNumber, madeOn, disclosedOn]) => ({
      id: String(id),
      indexNumber,
      madeOn,
      disclosedOn,
    })),
    orders: (orders.get(unit.id) ?? []).map(([, id, title, dueOn, answeredOn]) => ({
      id: String(id),
      title,
      dueOn,
      answeredOn,
    })),
    orderedProblems: (problems.get(unit.id) ?? []).map(([, order, item, key, findingId, title, dueOn]) => ({
      id: `${order}-${item}`,
      key,
      findingId,
      title,
      dueOn,
    })),
    vetoes: (vetoes.get(unit.id) ?? []).filter(([, account]) => account === null).map(vetoFact),
    ...corrections({ exclusions: exclusions.get(unit.id), exemptions: exemptions.get(unit.id), period: period.id }),
  }))
}

function byUnit<Row>(rows: readonly Row[], unitOf: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(unitOf(row))
    if (group) group.push(row)
    else groups.set(unitOf(row), [row])
  }
  return groups
}

function monthFacts(
  unit: GatheredUnit,
  months: readonly Month[],
  { collectedFrom, period }: Pick<Gathered, 'collectedFrom' | 'period'>,
): MonthFact[] {
  const first = monthOf(period.start)
  const kept = new Map<number, number>(unit.months?.map((month, at) => [month, at]))
  return months.map((month) => {
    if (collectedFrom === null || month < collectedFrom) return { month, counted: null, inLastDays: null }
    const at = kept.get(Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1)
    if (at === undefined) return { month, counted: 0, inLastDays: 0 }
    const fact = { month, counted: unit.counted?.[at] ?? 0, inLastDays: unit.monthEnd?.[at] ?? 0 }
    return month === first && unit.beforePeriod !== null ? { ...fact, beforePeriod: unit.beforePeriod } : fact
  })
}

function accountFact(account: GatheredAccount, vetoes: readonly GatheredVeto[]): Ledger['accounts'][number] {
  const { code, name, platform, state, openedOn, registeredOn, cancelledOn, publishesContent, lastPostedOn } = account
  return {
    code,
    name,
    platform,
    lifecycle: state,
    openedOn,
    registeredOn,
    cancelledOn,
    publishesContent,
    postsKnown: account.arePostsKnown,
    lastPostedOn,
    vetoes: vetoes.filter(([, of]) => of === account.id).map(vetoFact),
  }
}

function vetoFact([, , id, condition, state, foundOn, note]: GatheredVeto): VetoFact {
  return { id: String(id), condition, state, foundOn, note }
}
