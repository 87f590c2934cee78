import { monthLabel } from '../kernel/day.ts'
import type { ColumnFact, InterpretationFact, Ledger } from '../kernel/ledger.ts'
import { lastCountedDay } from '../kernel/occasion.ts'
import type { Occasion } from '../kernel/occasion.ts'
import type { Change } from './result.ts'

/** A change that cannot be tried: a month outside the ledger or not collected, a column the ledger does not hold. `message` is Chinese. */
export class ImpossibleChange extends Error {
  readonly change: Change

  constructor(change: Change, message: string) {
    super(message)
    this.name = 'ImpossibleChange'
    this.change = change
  }
}

function withPublications(ledger: Ledger, change: Change & { kind: 'add-publications' }): Ledger {
  const { month, count } = change
  if (!Number.isSafeInteger(count) || count < 0) throw new ImpossibleChange(change, '增加的条数应为不小于0的整数')
  const known = ledger.months.find((fact) => fact.month === month)
  if (known === undefined) throw new ImpossibleChange(change, `${month}不在本周期的台账内，不能试算`)
  if (known.counted === null) {
    throw new ImpossibleChange(change, `${monthLabel(month)}信息量尚未采集，不能试算，请先核实`)
  }
  const counted = known.counted + count
  return { ...ledger, months: ledger.months.map((fact) => (fact === known ? { ...fact, counted } : fact)) }
}

function withFreshColumn(ledger: Ledger, change: Change & { kind: 'refresh-column' }, occasion: Occasion): Ledger {
  const known = ledger.columns.find((column) => column.code === change.code)
  if (known === undefined) throw new ImpossibleChange(change, `栏目${change.code}不在本单位台账内，不能试算`)
  const refreshed: ColumnFact = { ...known, lastUpdatedOn: occasion.at.day, knowledge: 'covered' }
  return { ...ledger, columns: ledger.columns.map((column) => (column === known ? refreshed : column)) }
}

function withInterpretation(
  ledger: Ledger,
  change: Change & { kind: 'publish-interpretation' },
  occasion: Occasion,
): Ledger {
  const day = lastCountedDay(occasion)
  const taken = new Set(ledger.interpretations.map((fact) => fact.id))
  let number = 1
  while (taken.has(`what-if-${number}`)) number += 1
  const fact: InterpretationFact = {
    id: `what-if-${number}`,
    code: `what-if-${number}`,
    title: '试算的政策解读',
    form: change.form,
    publishedOn: day,
    isDecorativeOnly: false,
    isOfSuperior: false,
    isInDistrictColumn: true,
    policies: [{ indexNumber: null, disclosedOn: day }],
  }
  return { ...ledger, interpretations: [...ledger.interpretations, fact] }
}

function changed(ledger: Ledger, change: Change, occasion: Occasion): Ledger {
  switch (change.kind) {
    case 'add-publications':
      return withPublications(ledger, change)
    case 'refresh-column':
      return withFreshColumn(ledger, change, occasion)
    case 'publish-interpretation':
      return withInterpretation(ledger, change, occasion)
  }
}

/**
 * The ledger as it would stand after the changes; the given one stays as it is. A refreshed column is updated on the check day; an
 * interpretation is published in step, in 本区政策解读, on the period's last counted day. Throws ImpossibleChange.
 */
export function changedLedger(ledger: Ledger, changes: readonly Change[], occasion: Occasion): Ledger {
  return changes.reduce((current, change) => changed(current, change, occasion), ledger)
}
