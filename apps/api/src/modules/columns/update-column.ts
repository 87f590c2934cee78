import type { ChangedColumns, ColumnFields } from '@mingkao/contract'
import type { Clock } from '../../clock.ts'
import { type SqlTransaction, withSqlTransaction, type WriteContext } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { changedColumns } from './changed-columns.ts'
import { commitEdits, type PlannedEdit } from './commit-edits.ts'
import { type Apply, type PlannedRow, planEdits, planRows } from './edit-columns.ts'

/** Who writes, why, and what time the domain believes it is. */
export type Changing = { write: WriteContext; clock: Clock }

type Row = { code: string; version: number }

/** 修改一格或几格. @throws Refusal NOT_FOUND; CONFLICT with the row as it stands; UNPROCESSABLE naming the field */
export function updateColumn(changing: Changing, edit: Row & { fields: ColumnFields }): Promise<ChangedColumns> {
  return withSqlTransaction(changing.write, async (tx) => {
    const now = changing.clock.now()
    const plan = await planEdits(tx.client, [edit], dayOfMoment(now))
    await requirePlanned({ tx, now }, plan.rows)
    return store({ ...changing, now, tx, action: 'edit-column' }, plan.edits)
  })
}

/**
 * One change of one column that is not an edit of its fields.
 * @param more edits besides, of other columns it takes along
 * @throws Refusal as updateColumn does
 */
export function changeColumn(
  changing: Changing,
  { code, version, action }: Row & { action: string },
  prepare: (tx: SqlTransaction, now: Date) => Promise<Apply>,
  more?: (tx: SqlTransaction, edit: PlannedEdit) => Promise<PlannedEdit[]>,
): Promise<ChangedColumns> {
  return withSqlTransaction(changing.write, async (tx) => {
    const now = changing.clock.now()
    const plan = await planRows(tx.client, [{ code, version }], () => prepare(tx, now))
    await requirePlanned({ tx, now }, plan.rows)
    const [edit] = plan.edits
    const besides = edit && more ? await more(tx, edit) : []
    return store({ ...changing, now, tx, action }, [...plan.edits, ...besides])
  })
}

type Storing = Changing & { now: Date; tx: SqlTransaction; action: string; reason?: string | undefined }

/** Stores planned edits, and answers with the rows as they stand then. */
export async function store(
  { tx, now, write, action, reason }: Storing,
  edits: readonly PlannedEdit[],
): Promise<ChangedColumns> {
  const { changeSet } = await commitEdits(tx, { action, write, today: dayOfMoment(now), reason }, edits)
  return {
    columns: await changedColumns(
      { sql: tx.client, now },
      edits.map(({ before }) => before.id),
    ),
    changeSet,
  }
}

/** @throws Refusal for a row that can't be changed as asked */
export async function requirePlanned(
  { tx, now }: { tx: SqlTransaction; now: Date },
  rows: readonly PlannedRow[],
): Promise<void> {
  for (const row of rows) {
    if (row.outcome === 'planned') continue
    if (row.record === null) throw new Refusal('NOT_FOUND', row.message)
    if (row.outcome === 'refused') {
      const fields = row.field === null ? [] : [{ path: `fields.${row.field}`, message: row.message }]
      throw new Refusal('UNPROCESSABLE', row.message, { fields })
    }
    const [current] = await changedColumns({ sql: tx.client, now }, [row.record.id])
    throw new Refusal('CONFLICT', row.message, { data: { current, currentVersion: row.record.version } })
  }
}
