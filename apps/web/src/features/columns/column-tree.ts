import type { Column } from '@mingkao/contract'
import type { ColumnFilter, ColumnsSearch } from './columns-search.ts'

export type ColumnNode = Column & { children?: ColumnNode[] }

/** 超期: past the limit, long past it, or seen blank. */
export function isOverdue({ state }: Pick<Column, 'state'>): boolean {
  return state === 'stale' || state === 'long-stale' || state === 'blank'
}

const tests: Record<ColumnFilter, (column: Column) => boolean> = {
  overdue: isOverdue,
  'near-limit': ({ state }) => state === 'near-limit',
  fresh: ({ state }) => state === 'fresh' || state === 'near-limit',
  unknown: ({ state }) => state === 'unknown',
  exempt: ({ state }) => state === 'exempt',
  'no-owner': ({ state, lead }) => state !== 'folder' && lead === null,
}

export function countOf(columns: readonly Column[], filter: ColumnFilter): number {
  return columns.filter(tests[filter]).length
}

export function hasFilters({ q, unit, category, state }: ColumnsSearch): boolean {
  return [q, unit, category, state].some((value) => value !== undefined)
}

export function matchingColumns(columns: readonly Column[], search: ColumnsSearch): Column[] {
  return columns.filter((column) => matches(column, search))
}

function matches(column: Column, { q, unit, category, state }: ColumnsSearch): boolean {
  const words = `${column.path}\n${column.code}\n${column.url ?? ''}`.toLowerCase()
  if (q !== undefined && !words.includes(q.toLowerCase())) return false
  if (unit !== undefined && column.lead?.code !== unit && !column.supporting.some(({ code }) => code === unit))
    return false
  if (category !== undefined && column.category !== category) return false
  return state === undefined || tests[state](column)
}

/** The columns under their folders, in the order they came; one whose folder is not among them stands at the top. */
export function columnTree(columns: readonly Column[]): ColumnNode[] {
  const nodes = new Map<string, ColumnNode>(columns.map((column) => [column.code, { ...column }]))
  const roots: ColumnNode[] = []
  for (const node of nodes.values()) {
    const parent = node.parent === null ? undefined : nodes.get(node.parent)
    if (parent) parent.children = [...(parent.children ?? []), node]
    else roots.push(node)
  }
  return roots
}

/** The found columns with the folders they stand in. */
export function withFolders(columns: readonly Column[], found: readonly Column[]): Column[] {
  const byCode = new Map(columns.map((column) => [column.code, column]))
  const kept = new Set<string>()
  for (const column of found) {
    for (
      let at: Column | undefined = column;
      at && !kept.has(at.code);
      at = at.parent === null ? undefined : byCode.get(at.parent)
    ) {
      kept.add(at.code)
    }
  }
  return columns.filter(({ code }) => kept.has(code))
}

/** Checked columns below a folder, and how many of them are past their limit. Folders themselves are never counted. */
export function summaryOf(node: ColumnNode): { checked: number; overdue: number } {
  return (node.children ?? []).reduce(
    (sum, child) => {
      const below = summaryOf(child)
      const isChecked = child.state !== 'folder' && child.state !== 'exempt'
      return {
        checked: sum.checked + below.checked + Number(isChecked),
        overdue: sum.overdue + below.overdue + Number(isOverdue(child)),
      }
    },
    { checked: 0, overdue: 0 },
  )
}
