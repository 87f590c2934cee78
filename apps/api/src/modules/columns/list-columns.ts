import type { Column, ColumnSummary, SiteCounter } from '@mingkao/contract'
import { requireOwnUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { columnsAtHand } from './columns-at-hand.ts'
import { presentCounters, summarise } from './columns.presenter.ts'
import type { AsOf, OpenedColumns } from './open-columns.ts'
import { isKeptBy, requireVisible, visibleColumns, withPlaces } from './visible-columns.ts'

export type ColumnFilter = AsOf & {
  q?: string | undefined
  unit?: string | undefined
  role?: 'lead' | 'supporting' | undefined
  category?: string | undefined
  state?: Column['state'] | undefined
  standing?: 'overdue' | 'in-time' | 'archived' | undefined
  site?: SiteCounter['id'] | undefined
  gap?: Column['gaps'][number] | undefined
  under?: string | undefined
  archived?: boolean | undefined
}

export type Columns = { asOf: string; day: string; columns: Column[]; summary: ColumnSummary; site: SiteCounter[] }

export type Asking = { source: AssessmentSource; user: SignedInUser }

/**
 * 栏目与维护分工: the tree in its order, each with its state as of a period's check time, any moment, or now. Staff see what
 * their unit keeps, and of the columns above those only where they stand; the counters of the whole portal are not for them.
 * @throws Refusal FORBIDDEN for another unit's, and as openColumns does
 */
export async function listColumns({ source, user }: Asking, filter: ColumnFilter): Promise<Columns> {
  const { opened, all, visible, columns } = await findColumns({ source, user }, filter)
  return {
    asOf: opened.moment.at.toISOString(),
    day: opened.day,
    columns: user.role === 'staff' && columns.length === visible.length ? withPlaces(all, columns) : columns,
    summary: summarise(visible),
    site: user.role === 'staff' ? [] : presentCounters(opened, all),
  }
}

type Found = { opened: OpenedColumns; all: readonly Column[]; visible: readonly Column[]; columns: Column[] }

/** The columns meant, without anything around them. @throws Refusal as listColumns does */
export async function findColumns({ source, user }: Asking, filter: ColumnFilter): Promise<Found> {
  if (filter.unit !== undefined) requireOwnUnit(user, filter.unit)
  const { opened, columns: all } = await columnsAtHand(source, filter)
  const visible = visibleColumns(user, all)
  const columns = chosen(visible, filter, opened.day)
  if (filter.site === undefined) return { opened, all, visible, columns }
  const counter = user.role === 'staff' ? undefined : presentCounters(opened, all).find(({ id }) => id === filter.site)
  const counted = new Set(counter?.columns.map(({ code }) => code))
  return { opened, all, visible, columns: columns.filter(({ code }) => counted.has(code)) }
}

/** 一个栏目. @throws Refusal NOT_FOUND, FORBIDDEN for a column the asker's unit does not keep */
export async function showColumn(
  { source, user }: Asking,
  { code, ...asOf }: AsOf & { code: string },
): Promise<Column> {
  return requireVisible(user, (await columnsAtHand(source, asOf)).columns, code)
}

function chosen(columns: readonly Column[], filter: ColumnFilter, day: string): Column[] {
  const { unit, role, category, state, standing, gap, under, archived = true } = filter
  const words = filter.q?.toLowerCase()
  const below = new Set<string>()
  return columns.filter((column) => {
    if (under !== undefined) {
      if (column.code !== under && !(column.parent !== null && below.has(column.parent))) return false
      below.add(column.code)
    }
    return (
      (unit === undefined ? role === undefined || hasRole(column, role) : isKeptBy(column, unit, role)) &&
      (category === undefined || column.category === category) &&
      (state === undefined || column.state === state) &&
      (standing === undefined || STANDINGS[standing](column)) &&
      (gap === undefined || column.gaps.includes(gap)) &&
      (archived || column.archivedOn === null || column.archivedOn > day) &&
      (!words || textOf(column).includes(words))
    )
  })
}

const STANDINGS: Record<NonNullable<ColumnFilter['standing']>, (column: Column) => boolean> = {
  overdue: ({ state }) => state === 'stale' || state === 'long-stale' || state === 'blank',
  'in-time': ({ state }) => state === 'fresh' || state === 'near-limit',
  archived: ({ archivedOn }) => archivedOn !== null,
}

function hasRole({ lead, supporting }: Column, role: 'lead' | 'supporting'): boolean {
  return role === 'lead' ? lead !== null : supporting.length > 0
}

function textOf({ path, code, url, remark }: Column): string {
  return `${path} ${code} ${url ?? ''} ${remark ?? ''}`.toLowerCase()
}
