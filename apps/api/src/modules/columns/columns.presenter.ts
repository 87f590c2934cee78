import type { Column, ColumnSummary, SiteCounter } from '@mingkao/contract'
import { type ColumnState, siteCounters } from '@mingkao/rules'
import { limitOf } from '../assessments/index.ts'
import { gapsOf, keepersOn } from './column-gaps.ts'
import type { OpenedColumns } from './open-columns.ts'
import type { Keeper, RegisterRow } from './register.repository.ts'
import { inTreeOrder } from './tree-order.ts'

type UnitRef = NonNullable<Column['lead']>

/**
 * Columns as they are shown, in the order of the tree.
 * @param top ids of all columns at the top in their order, where only some branches are shown
 */
export function presentColumns(opened: OpenedColumns, top?: readonly number[]): Column[] {
  const states = new Map(opened.states.map((state) => [state.code, state]))
  const codes = new Map(opened.rows.map(({ id, code }) => [id, code]))
  return inTreeOrder(opened.rows).map(({ row, place }) =>
    presentColumn(row, {
      opened,
      place: row.parentId === null && top ? top.indexOf(row.id) : place,
      state: states.get(row.code),
      parent: row.parentId === null ? null : (codes.get(row.parentId) ?? null),
    }),
  )
}

type Around = { opened: OpenedColumns; place: number; state: ColumnState | undefined; parent: string | null }

/** Without a state there is nothing to judge by: then nothing is known. */
function presentColumn(row: RegisterRow, { opened, place, state, parent }: Around): Column {
  const { day, scheme } = opened
  const { lead, supporting } = keepersOn(row.keepers, day)
  const lastUpdatedOn = state ? state.lastUpdatedOn : newer(row.publishedOn, row.observedOn)
  const limit = scheme === null ? null : limitOf(row, scheme)
  const answerable = answerableOf(row, state)
  return {
    code: row.code,
    parent,
    name: row.name,
    path: row.path,
    position: place,
    url: row.url,
    category: row.category,
    limit,
    limitFrom: limit === null ? null : row.limit === null ? 'category' : 'own',
    lead: lead && unitRef(lead),
    supporting: supporting.map(unitRef),
    ...presentTerm(lead),
    openedOn: row.openedOn,
    archivedOn: row.archivedOn,
    archiveNotice: row.archiveNotice,
    exemptReason: row.exemptReason,
    remark: row.remark,
    lastUpdatedOn,
    lastUpdateSource: sourceOf(row, lastUpdatedOn),
    ...presentState(state),
    answerable,
    exemption: exemptionOf(row.code, answerable ?? (lead && unitRef(lead)), state?.dueOn ?? null, opened),
    isExcluded: opened.exclusions.some((it) => it.unit === answerable?.code && it.column === row.code),
    gaps: state ? gapsOf(row.keepers, state.state, day) : [],
    version: row.version,
  }
}

function presentTerm(lead: Keeper | null) {
  return {
    leadFrom: lead?.from ?? null,
    leadTo: lead?.to ?? null,
    responsibleLeader: lead?.responsibleLeader ?? null,
    contact: lead?.contact ?? null,
  }
}

function presentState(state: ColumnState | undefined) {
  return {
    limitLabel: state?.limitLabel ?? null,
    state: state?.state ?? 'unknown',
    nearLevel: state?.nearLevel ?? null,
    staleSince: state?.staleSince ?? null,
    dueOn: state?.dueOn ?? null,
    daysLeft: state?.daysLeft ?? null,
    limitDays: state?.limitDays ?? null,
  }
}

/** 承担责任的单位: whose fault arose last. */
function answerableOf({ keepers }: RegisterRow, state: ColumnState | undefined): UnitRef | null {
  const code = state?.answerable[0]
  const keeper = code === undefined ? undefined : keepers?.find((it) => it.code === code)
  return keeper ? unitRef(keeper) : null
}

/** 免考: nothing is found of it for that unit, and nothing warned of (as `exemptionFromWarning` has it for a unit's ledger). */
function exemptionOf(
  code: string,
  unit: UnitRef | null,
  dueOn: string | null,
  { day, exemptions }: OpenedColumns,
): Column['exemption'] {
  if (unit === null) return null
  const ends = exemptions.flatMap((it) =>
    it.unit === unit.code && (it.column === null || it.column === code) ? [it.endsOn] : [],
  )
  const endsOn = ends.toSorted().at(-1)
  const runsOutBefore = dueOn !== null && dueOn >= day && endsOn !== undefined && endsOn <= dueOn
  return endsOn === undefined || runsOutBefore ? null : { unit, endsOn }
}

export function unitRef({ code, name }: Keeper): UnitRef {
  return { code, name }
}

/** Where the last update is known from: an item, what was seen on the page, or a column below this one. */
function sourceOf(
  { publishedOn, observedOn, sightedBy }: RegisterRow,
  lastUpdatedOn: string | null,
): Column['lastUpdateSource'] {
  if (lastUpdatedOn === null) return null
  if (publishedOn === lastUpdatedOn) return 'publication'
  return observedOn === lastUpdatedOn ? sightedBy : 'children'
}

function newer(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

/** 全站单项否决计数, with the columns that are counted and the units that answer for them: else those that lead them. */
export function presentCounters({ facts, states, scheme }: OpenedColumns, columns: readonly Column[]): SiteCounter[] {
  if (scheme === null) return []
  const byCode = new Map(columns.map((column) => [column.code, column]))
  return siteCounters(facts, states, scheme).map(({ id, label, count, limit, columns: codes }) => {
    const counted = codes.flatMap((code) => byCode.get(code) ?? [])
    const units = new Map<string, SiteCounter['units'][number]>()
    for (const { answerable, lead } of counted) {
      const unit = answerable ?? lead
      if (!unit) continue
      units.set(unit.code, { ...unit, columns: (units.get(unit.code)?.columns ?? 0) + 1 })
    }
    return {
      id,
      label,
      count,
      limit,
      units: [...units.values()],
      columns: counted.map(({ code, path, answerable, lead }) => ({ code, path, unit: answerable ?? lead })),
    }
  })
}

/** Counts over the columns given. */
export function summarise(columns: readonly Column[]): ColumnSummary {
  const states = {
    fresh: 0,
    'near-limit': 0,
    stale: 0,
    'long-stale': 0,
    blank: 0,
    unknown: 0,
    exempt: 0,
    folder: 0,
  }
  const gaps = { 'no-lead': 0, 'closed-lead': 0, 'supporting-only': 0, 'ending-soon': 0 }
  const units = new Set<string>()
  for (const column of columns) {
    states[column.state] += 1
    for (const gap of column.gaps) gaps[gap] += 1
    if (column.lead) units.add(column.lead.code)
  }
  return {
    columns: columns.length,
    checked: columns.length - states.exempt - states.folder,
    units: units.size,
    states,
    gaps,
  }
}
