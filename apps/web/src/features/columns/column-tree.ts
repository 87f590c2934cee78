import type { Column } from '@mingkao/contract'
import type { ColumnFilter, ColumnsSearch } from './columns-search.ts'

/** 超期: past the limit, long past it, or seen blank. */
export function isOverdue({ state }: Pick<Column, 'state'>): boolean {
  return state === 'stale' || state === 'long-stale' || state === 'blank'
}

/** 免考, or 申诉成立: what stands there costs nobody anything. */
export function isExcused({ exemption, isExcluded }: Pick<Column, 'exemption' | 'isExcluded'>): boolean {
  return exemption !== null || isExcluded
}

export function isFolder({ state }: Pick<Column, 'state'>): boolean {
  return state === 'folder'
}

/** 受检栏目: columns that owe updates. */
export function isChecked({ state, archivedOn }: Pick<Column, 'state' | 'archivedOn'>): boolean {
  return state !== 'folder' && state !== 'exempt' && archivedOn === null
}

const tests: Record<ColumnFilter, (column: Column) => boolean> = {
  overdue: isOverdue,
  'near-limit': ({ state }) => state === 'near-limit',
  fresh: ({ state }) => state === 'fresh' || state === 'near-limit',
  unknown: (column) => column.state === 'unknown' && isChecked(column),
  exempt: ({ state, archivedOn }) => state === 'exempt' && archivedOn === null,
  archived: ({ archivedOn }) => archivedOn !== null,
  'no-owner': (column) => isChecked(column) && column.lead === null,
  'closed-lead': ({ gaps }) => gaps.includes('closed-lead'),
  'supporting-only': ({ gaps }) => gaps.includes('supporting-only'),
  'ending-soon': ({ gaps }) => gaps.includes('ending-soon'),
}

export function countOf(columns: readonly Column[], filter: ColumnFilter): number {
  return columns.filter(tests[filter]).length
}

export function hasFilters({ q, unit, category, state, site }: ColumnsSearch): boolean {
  return [q, unit, category, state, site].some((value) => value !== undefined)
}

/** @param counted codes of the columns behind the site counter the address names */
export function matchingColumns(
  columns: readonly Column[],
  search: ColumnsSearch,
  counted?: ReadonlySet<string>,
): Column[] {
  return columns.filter((column) => matches(column, search) && (!counted || counted.has(column.code)))
}

function matches(column: Column, { q, unit, category, state }: ColumnsSearch): boolean {
  const words = `${column.path}\n${column.code}\n${column.url ?? ''}`.toLowerCase()
  if (q !== undefined && !words.includes(q.toLowerCase())) return false
  if (unit !== undefined && column.lead?.code !== unit && !column.supporting.some(({ code }) => code === unit))
    return false
  if (category !== undefined && column.category !== category) return false
  return state === undefined || tests[state](column)
}

/** The found columns with the folders they stand in. */
export function withFolders(columns: readonly Column[], found: readonly Column[]): Column[] {
  const kept = new Set(found.map(({ code }) => code))
  const above = ancestorsOf(columns)
  for (const { code } of found) for (const folder of above(code)) kept.add(folder)
  return columns.filter(({ code }) => kept.has(code))
}

export type FolderSummary = { checked: number; overdue: number }

/** Checked columns below each column that holds others, and how many of them are past their limit. */
export function folderSummaries(columns: readonly Column[]): ReadonlyMap<string, FolderSummary> {
  const summaries = new Map<string, FolderSummary>()
  const above = ancestorsOf(columns)
  for (const column of columns) {
    for (const folder of above(column.code)) {
      const { checked, overdue } = summaries.get(folder) ?? { checked: 0, overdue: 0 }
      summaries.set(folder, {
        checked: checked + Number(isChecked(column)),
        overdue: overdue + Number(isChecked(column) && isOverdue(column)),
      })
    }
  }
  return summaries
}

/** Codes of the columns above one, the nearest first. A tree that bites its tail ends there. */
function ancestorsOf(columns: readonly Column[]): (code: string) => string[] {
  const parents = new Map(columns.map(({ code, parent }) => [code, parent]))
  return (code) => {
    const above: string[] = []
    for (let at = parents.get(code); at !== null && at !== undefined && parents.has(at); at = parents.get(at)) {
      if (above.includes(at)) break
      above.push(at)
    }
    return above
  }
}

/** A column's own code and those of everything below it. */
export function codesBelow(columns: readonly Column[], code: string): string[] {
  const children = Map.groupBy(columns, ({ parent }) => parent)
  const collect = (at: string): string[] => [at, ...(children.get(at) ?? []).flatMap((child) => collect(child.code))]
  return collect(code)
}
