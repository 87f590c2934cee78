import type { ChangedField, ChangedKind, ChangedRow, UnitRef } from '@mingkao/contract'
import type { Ledger } from '@mingkao/rules'
import type { Assessment } from '../../assessments/index.ts'

/** A line of the audit log that could say who changed a row: the kind of row and its number or code there. */
export type AuditLink = { entity: string; id: string }

/** A fact that a closed result was made from and that reads otherwise now. */
export type ChangedFact = Omit<ChangedRow, 'href'> & {
  kind: ChangedKind
  /** Page of the row, where it still stands. */
  page: string
  /** How findings that rest on it refer to it: see effects.ts. */
  refs: readonly string[]
  /** null: no single row's. */
  link: AuditLink | null
  /** Nothing but what follows from items published in it: where those are listed, it is not. */
  isDerived?: boolean
  /** 涉密: for the office alone. */
  isConfidential?: boolean
}

/** The result as it was frozen, beside one of all that is known now. */
export type Comparison = { frozen: Assessment; known: Assessment }

export type Pair<Fact> = { key: string; before: Fact | undefined; after: Fact | undefined }

/** Facts of one kind that differ, in the order of their keys' first mention. */
export function differing<Fact>(before: ReadonlyMap<string, Fact>, after: ReadonlyMap<string, Fact>): Pair<Fact>[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => ({ key, before: before.get(key), after: after.get(key) }))
    .filter((pair) => JSON.stringify(pair.before) !== JSON.stringify(pair.after))
}

export function changeOf({ before, after }: Pair<unknown>): ChangedRow['change'] {
  if (before === undefined) return 'added'
  return after === undefined ? 'gone' : 'changed'
}

/** What is told of a fact: its label and how it reads; null: nothing. */
export type Telling<Fact> = readonly (readonly [label: string, read: (fact: Fact) => string | null])[]

/** The fields that differ; all there is to tell of a fact that came or went. */
export function fieldsOf<Fact>(telling: Telling<Fact>, { before, after }: Pair<Fact>): ChangedField[] {
  return telling
    .map(([label, read]) => ({
      label,
      before: before === undefined ? null : read(before),
      after: after === undefined ? null : read(after),
    }))
    .filter((field) => field.before !== field.after)
}

/** What its kind says of a changed fact; how it changed and what reads otherwise is the same for every kind. */
type Described = Omit<ChangedFact, 'change' | 'fields'>

/** The facts that differ, as their kind describes them by how they read now, or did last; null: nothing to tell. */
export function tellDifferences<Fact>(
  before: ReadonlyMap<string, Fact>,
  after: ReadonlyMap<string, Fact>,
  telling: Telling<Fact>,
  describe: (fact: Fact, pair: Pair<Fact>) => Described | null,
): ChangedFact[] {
  return differing(before, after).flatMap((pair) => {
    const fact = pair.after ?? pair.before
    const described = fact === undefined ? null : describe(fact, pair)
    return described === null ? [] : [{ ...described, change: changeOf(pair), fields: fieldsOf(telling, pair) }]
  })
}

/** Facts of all ledgers by their keys, each with the unit whose they are. */
export function ofUnits<Fact>(
  { ledgers }: Assessment,
  read: (ledger: Ledger) => readonly Fact[],
  keyOf: (fact: Fact, unit: string) => string,
): Map<string, Fact & { owner: UnitRef }> {
  const facts = [...ledgers.values()].flatMap((ledger) => {
    const owner = { code: ledger.unit.code, name: ledger.unit.name }
    return read(ledger).map((fact): [string, Fact & { owner: UnitRef }] => [
      keyOf(fact, owner.code),
      { ...fact, owner },
    ])
  })
  return new Map(facts)
}

/** A day after the check is as good as none: nothing had come of it by then. */
export function byCheck(day: string | null, check: string): string | null {
  return day !== null && day > check ? null : day
}

export function yesOrNo(value: boolean): string {
  return value ? '是' : '否'
}
