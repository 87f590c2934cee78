import { type ColumnFact, type Scheme, type UpdateLimit, updateLimitSchema } from '@mingkao/rules'
import type { Gathered, GatheredColumn } from './gathered.ts'

/** 频道: holds other columns, has no limit of its own. */
export const FOLDER = '频道'

/** 栏目: every column of the portal, whoever leads it, in the order of the codes. */
export function buildPortal({ columns, units, period }: Gathered, scheme: Scheme): ColumnFact[] {
  const codes = new Map(units.map(({ id, code }) => [id, code]))
  return columnFacts(columns, { scheme, codes, day: period.day })
}

/** What the rules judge columns by. @param around unit codes by id: leads that are not among them are left out */
export function columnFacts(columns: readonly GatheredColumn[], around: Omit<Around, 'codeOf'>): ColumnFact[] {
  const codeOf = new Map(columns.map(({ id, code }) => [id, code]))
  return columns.map((column) => factOf(column, { ...around, codeOf }))
}

/**
 * 栏目 of each unit, by the unit's id: those it leads or led up to the check, and all columns below them.
 * @param portal as buildPortal makes it
 */
export function buildColumns(gathered: Gathered, portal: readonly ColumnFact[]): Map<number, ColumnFact[]> {
  const { columns, period } = gathered
  const facts = new Map<number, Placed>()
  const children = new Map<number, number[]>()
  for (const [at, column] of columns.entries()) {
    const fact = portal[at]
    if (fact) facts.set(column.id, { at, fact })
    if (column.parent !== null) addChild(children, column.parent, column.id)
  }
  const led = new Map<number, Set<number>>()
  for (const { id, leads } of columns) {
    for (const [unit, from] of leads ?? []) {
      if (from > period.day) continue
      const own = led.get(unit) ?? new Set<number>()
      addWithChildren(id, children, own)
      led.set(unit, own)
    }
  }
  return new Map([...led].map(([unit, ids]) => [unit, inOrder(ids, facts)]))
}

function addChild(children: Map<number, number[]>, parent: number, id: number): void {
  const siblings = children.get(parent)
  if (siblings) siblings.push(id)
  else children.set(parent, [id])
}

function addWithChildren(id: number, children: ReadonlyMap<number, number[]>, into: Set<number>): void {
  if (into.has(id)) return
  into.add(id)
  for (const child of children.get(id) ?? []) addWithChildren(child, children, into)
}

/** In the order of their codes, as they were gathered. */
function inOrder(ids: ReadonlySet<number>, facts: ReadonlyMap<number, Placed>): ColumnFact[] {
  return [...ids]
    .flatMap((id) => facts.get(id) ?? [])
    .toSorted((a, b) => a.at - b.at)
    .map(({ fact }) => fact)
}

type Placed = { at: number; fact: ColumnFact }

type Around = {
  scheme: Scheme
  codes: ReadonlyMap<number, string>
  codeOf: ReadonlyMap<number, string>
  day: string
}

function factOf(column: GatheredColumn, { scheme, codes, codeOf, day }: Around): ColumnFact {
  const { publishedOn, isSeenEmpty, isCovered, code, path, category, openedOn, archivedOn, exemptReason } = column
  const observedOn = column.observedOn !== null && column.observedOn <= day ? column.observedOn : null
  return {
    code,
    path,
    category,
    openedOn,
    archivedOn,
    exemptReason,
    parent: column.parent === null ? null : (codeOf.get(column.parent) ?? null),
    limit: limitOf(column, scheme),
    lastUpdatedOn: later(publishedOn, observedOn),
    knowledge: isSeenEmpty === true ? 'seen-empty' : isCovered ? 'covered' : 'unknown',
    leads: (column.leads ?? []).flatMap(([unit, from, to]) => {
      const unitCode = codes.get(unit)
      return unitCode === undefined ? [] : [{ unit: unitCode, from, to }]
    }),
  }
}

/** The column's own limit, else its category's in the scheme; null for a folder (频道). */
export function limitOf(
  { limit, category }: Pick<GatheredColumn, 'limit' | 'category'>,
  scheme: Scheme,
): UpdateLimit | null {
  if (limit !== null) return updateLimitSchema.parse(limit)
  if (category === FOLDER) return null
  return scheme.indicators['column-freshness'].categoryLimits.value[category] ?? null
}

/** What a person saw holds until something newer is published. */
function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}
