import type { ChangedEntries, ChangedEntry, ChangedKind, ChangedRow } from '@mingkao/contract'
import { changedAccounts, changedVetoes } from './changed-accounts.ts'
import { changedExclusions, changedExemptions, changedOrders } from './changed-cases.ts'
import type { ChangedFact, Comparison } from './changed-fact.ts'
import { changedColumns } from './changed-columns.ts'
import { effectOf, type Effects } from './effects.ts'
import { groupOf, sourceOf } from './noted-changes.ts'
import type { Noted } from './noted-changes.repository.ts'
import { changedQuarters } from './changed-quarters.ts'
import { changedDisclosures, changedInterpretations, type Titles } from './changed-registers.ts'
import { changedCalendar, changedCollection, changedUnits } from './changed-units.ts'

/** Entries of one page, of which each shows so many rows. */
export const ENTRIES_A_PAGE = 20
const ROWS_SHOWN = 3

/** Every fact but published items that the closed result was made from and that reads otherwise now. */
export function changedFacts(comparison: Comparison, titles: Titles): ChangedFact[] {
  return [
    ...changedCollection(comparison),
    ...changedQuarters(comparison),
    ...changedDisclosures(comparison, titles),
    ...changedInterpretations(comparison),
    ...changedColumns(comparison),
    ...changedAccounts(comparison),
    ...changedVetoes(comparison),
    ...changedOrders(comparison),
    ...changedExclusions(comparison),
    ...changedExemptions(comparison),
    ...changedUnits(comparison),
    ...changedCalendar(comparison),
  ].filter(({ change, fields }) => change !== 'changed' || fields.length > 0)
}

type Around = { notedOf: (fact: ChangedFact) => Noted; effects: Effects; isOffice: boolean }

/** One page of the facts of one kind, those that one batch or operation has changed in one entry. */
export function entriesOf(
  facts: readonly ChangedFact[],
  kind: ChangedKind,
  page: number,
  around: Around,
): ChangedEntries {
  const own = facts.filter((fact) => fact.kind === kind)
  const groups = new Map<string, ChangedFact[]>()
  for (const fact of own) {
    const group = groupOf(around.notedOf(fact).noted) ?? fact.id
    const others = groups.get(group)
    if (others) others.push(fact)
    else groups.set(group, [fact])
  }
  const from = (page - 1) * ENTRIES_A_PAGE
  return {
    kind,
    total: own.length,
    entries: groups.size,
    page,
    pageSize: ENTRIES_A_PAGE,
    rows: [...groups].slice(from, from + ENTRIES_A_PAGE).map(([id, of]) => entryOf(id, of, around)),
  }
}

function entryOf(id: string, facts: readonly ChangedFact[], { notedOf, effects, isOffice }: Around): ChangedEntry {
  const [first] = facts
  const noted = first ? notedOf(first).noted : null
  const isWithheld = !isOffice && facts.some(({ isConfidential }) => isConfidential)
  const source = sourceOf(noted)
  return {
    id,
    count: facts.length,
    rows: facts.slice(0, ROWS_SHOWN).map((fact) => presentFact(fact, notedOf(fact).stands, isOffice)),
    source: source && isWithheld ? { ...source, reason: null } : source,
    effect: effectOf(effects, [...new Set(facts.flatMap(({ refs }) => refs))]),
  }
}

const WITHHELD = '涉密事项，内容由区政府办和有关单位掌握'

function presentFact(fact: ChangedFact, stands: boolean, isOffice: boolean): ChangedRow {
  const { id, unit, title, change, fields, page, isConfidential } = fact
  const row = { id, unit: unit && { code: unit.code, name: unit.name }, change }
  if (isConfidential && !isOffice) return { ...row, title: WITHHELD, fields: [], href: null }
  return { ...row, title, fields, href: stands ? page : null }
}
