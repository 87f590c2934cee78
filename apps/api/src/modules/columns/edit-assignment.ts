import type { ChangedColumns, ColumnAssignment } from '@mingkao/contract'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { changesRepository } from './changes.repository.ts'
import type { AssignmentRecord, ColumnRecord } from './column-record.ts'
import { planRows } from './edit-columns.ts'
import { requireOrder } from './plan-assignments.ts'
import { type Changing, requirePlanned, store } from './update-column.ts'

type AssignmentEdit = {
  code: string
  id: number
  version: number
  validFrom?: string | undefined
  validTo?: string | null | undefined
  responsibleLeader?: string | null | undefined
  contact?: string | null | undefined
}

/**
 * 结束一任分工，或更正起止日期. `version` is the assignment's.
 * @throws Refusal NOT_FOUND, CONFLICT for a stale version, UNPROCESSABLE where two leads would share a day
 */
export function editAssignment(
  changing: Changing,
  edit: AssignmentEdit,
): Promise<ChangedColumns & { assignments: ColumnAssignment[] }> {
  return withSqlTransaction(changing.write, async (tx) => {
    const now = changing.clock.now()
    const repository = changesRepository(tx.client)
    await repository.takeTurn()
    const [record] = await repository.hold({ codes: [edit.code] })
    requireTerm(record, edit)
    const plan = await planRows(tx.client, [{ code: record.code, version: record.version }], async () => (before) => {
      const assignments = before.assignments.map((term) => (term.id === edit.id ? edited(term, edit) : term))
      requireOrder(assignments)
      return { ...before, assignments }
    })
    await requirePlanned({ tx, now }, plan.rows)
    const changed = await store({ ...changing, tx, now, action: 'edit-assignment' }, plan.edits)
    const [after] = await repository.hold({ codes: [edit.code] })
    return { ...changed, assignments: (after?.assignments ?? []).map(presentAssignment) }
  })
}

/** The assignment at the version its editor saw. */
function requireTerm(
  record: ColumnRecord | undefined,
  { code, id, version }: AssignmentEdit,
): asserts record is ColumnRecord {
  if (!record) throw new Refusal('NOT_FOUND', `没有编码为 ${code} 的栏目。`)
  const term = record.assignments.find((it) => it.id === id)
  if (!term) throw new Refusal('NOT_FOUND', '没有这一任分工，可能已被更正，请刷新后再试。')
  if (term.version !== version) {
    throw new Refusal('CONFLICT', `${term.unitName}这一任分工已被他人修改，请对照后再保存。`, {
      data: { current: presentAssignment(term), currentVersion: term.version },
    })
  }
}

function edited(term: AssignmentRecord, edit: AssignmentEdit): AssignmentRecord {
  const { validFrom, validTo, responsibleLeader, contact } = edit
  return {
    ...term,
    ...(validFrom !== undefined && { from: validFrom }),
    ...(validTo !== undefined && { to: validTo }),
    ...(responsibleLeader !== undefined && { responsibleLeader: responsibleLeader || null }),
    ...(contact !== undefined && { contact: contact || null }),
  }
}

function presentAssignment(term: AssignmentRecord): ColumnAssignment {
  return {
    id: term.id ?? 0,
    unit: { code: term.unit, name: term.unitName },
    role: term.role,
    validFrom: term.from,
    validTo: term.to,
    responsibleLeader: term.responsibleLeader,
    contact: term.contact,
    version: term.version,
  }
}
