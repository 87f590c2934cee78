import type { Column } from '@mingkao/contract'
import { type ColumnState, columnStates, siteCounters } from '@mingkao/rules'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { type Assessment, type AssessmentSource, openRegister } from '../assessments/index.ts'
import { presentColumn, presentCounters, type SiteCounters } from './columns.presenter.ts'
import { columnsRepository } from './columns.repository.ts'

export type ColumnFilter = {
  q?: string | undefined
  unit?: string | undefined
  category?: string | undefined
  state?: Column['state'] | undefined
  period?: string | undefined
}

export type Columns = { asOf: string; columns: Column[]; site: SiteCounters }

type Asking = { source: AssessmentSource; user: SignedInUser }

/**
 * 栏目与维护分工: the tree by code, each with its state at a period's check time or now. Staff see what their unit keeps;
 * the counters of the whole portal are not for them.
 * @throws Refusal NOT_FOUND for an unknown period, FORBIDDEN for another unit's
 */
export async function listColumns(asking: Asking, filter: ColumnFilter): Promise<Columns> {
  if (filter.unit !== undefined) requireOwnUnit(asking.user, filter.unit)
  const { asOf, columns, states, register } = await openColumns(asking, filter.period)
  const words = filter.q?.toLowerCase()
  const shown = columns.filter(
    (column) =>
      (filter.unit === undefined || isKeptBy(column, filter.unit)) &&
      (filter.category === undefined || column.category === filter.category) &&
      (filter.state === undefined || column.state === filter.state) &&
      (!words || `${column.path} ${column.code} ${column.remark ?? ''}`.toLowerCase().includes(words)),
  )
  const site = register && asking.user.role !== 'staff' ? siteCounters(register.columns, states, register.scheme) : []
  return { asOf, columns: shown, site: presentCounters(site, columns) }
}

/** 一个栏目. @throws Refusal NOT_FOUND, FORBIDDEN for a column the asker's unit does not keep */
export async function showColumn(asking: Asking, { code, period }: { code: string; period?: string | undefined }) {
  const { columns, hidden } = await openColumns(asking, period)
  const column = columns.find((it) => it.code === code)
  if (column) return column
  if (hidden.has(code)) throw new Refusal('FORBIDDEN', '只能查看本单位负责或协办的栏目。')
  throw new Refusal('NOT_FOUND', `没有编码为 ${code} 的栏目。`)
}

type Opened = {
  asOf: string
  columns: Column[]
  states: ColumnState[]
  register: Assessment | null
  /** Codes of columns the asker may not see. */
  hidden: ReadonlySet<string>
}

async function openColumns({ source, user }: Asking, period: string | undefined): Promise<Opened> {
  const register = await openRegister(source, period)
  const now = source.clock.now()
  const asOf = register && !register.period.isLive ? new Date(register.period.checkAt ?? now) : now
  const day = register?.occasion.at.day ?? dayOfMoment(now)
  const repository = columnsRepository(source.db.pool)
  const unit = visibleUnit(user)
  const [rows, own] = await Promise.all([
    repository.list({ day, at: asOf.toISOString() }),
    unit && repository.codesOf(unit.id, day),
  ])
  const states = register ? columnStates({ columns: register.columns }, register.occasion, register.scheme) : []
  const byCode = new Map(states.map((state) => [state.code, state]))
  const columns = rows
    .filter(({ code }) => !own || own.has(code))
    .map((row) => presentColumn(row, byCode.get(row.code)))
  const hidden = new Set(rows.flatMap(({ code }) => (own && !own.has(code) ? [code] : [])))
  return { asOf: asOf.toISOString(), columns, states, register, hidden }
}

function isKeptBy({ lead, supporting }: Column, unit: string): boolean {
  return lead?.code === unit || supporting.some(({ code }) => code === unit)
}
