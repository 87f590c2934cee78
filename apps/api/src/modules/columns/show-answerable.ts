import type { ColumnAssignment, UnitRef } from '@mingkao/contract'
import { type ColumnState, lastGraceDay } from '@mingkao/rules'
import { keepersOn } from './column-gaps.ts'
import { presentColumns, unitRef } from './columns.presenter.ts'
import type { Asking } from './list-columns.ts'
import { openColumns } from './open-columns.ts'
import type { Keeper } from './register.repository.ts'
import { requireVisible } from './visible-columns.ts'

export type Answerable = {
  on: string
  lead: ColumnAssignment | null
  supporting: ColumnAssignment[]
  fault: { state: ColumnState['state']; since: string | null; unit: UnitRef | null } | null
  graceUntil: string | null
  sentence: string
}

/**
 * 某日由谁负责: who kept the column that day, and who answers for the fault that stood at its end. The same terms and rules
 * as every standing. @throws Refusal NOT_FOUND, FORBIDDEN
 */
export async function showAnswerable(
  { source, user }: Asking,
  { code, on }: { code: string; on: string },
): Promise<Answerable> {
  const at = new Date(`${on}T23:59:59.999+08:00`)
  const opened = await openColumns({ sql: source.db.pool, now: source.clock.now() }, { at: at.toISOString() })
  const column = requireVisible(user, presentColumns(opened), code)
  const row = opened.rows.find((it) => it.code === code)
  const { lead, supporting } = keepersOn(row?.keepers ?? null, on)
  const isFaulty = column.state === 'stale' || column.state === 'long-stale' || column.state === 'blank'
  const fault = isFaulty ? { state: column.state, since: column.staleSince, unit: column.answerable } : null
  const isInGrace = fault !== null && lead !== null && fault.unit?.code !== lead.code
  const graceUntil = isInGrace && column.limit ? lastGraceDay(column.limit, lead.from, opened.calendar) : null
  return {
    on,
    lead: lead && assignmentOf(lead),
    supporting: supporting.map(assignmentOf),
    fault,
    graceUntil,
    sentence: sentenceOf({ on, lead, fault, graceUntil }),
  }
}

function assignmentOf(keeper: Keeper): ColumnAssignment {
  const { id, role, from, to, responsibleLeader, contact, version } = keeper
  return { id, unit: unitRef(keeper), role, validFrom: from, validTo: to, responsibleLeader, contact, version }
}

function sentenceOf({
  on,
  lead,
  fault,
  graceUntil,
}: Pick<Answerable, 'on' | 'fault' | 'graceUntil'> & { lead: Keeper | null }): string {
  const who = lead ? `${on}由${lead.name}负责（自${lead.from}起）` : `${on}没有责任单位`
  if (fault === null) return `${who}。`
  const what = fault.state === 'blank' ? '空白' : '超期'
  const since = fault.since === null ? '' : `（自${fault.since}起）`
  const owner = fault.unit ? `由${fault.unit.name}承担` : '无单位承担'
  const grace = graceUntil === null ? '' : `；${lead?.name ?? ''}的宽限期到${graceUntil}`
  return `${who}；栏目已${what}${since}，问题${owner}${grace}。`
}
