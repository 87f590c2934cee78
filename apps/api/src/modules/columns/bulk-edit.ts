import type { BulkResult, Column, ColumnFields } from '@mingkao/contract'
import type { SqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { changedColumns } from './changed-columns.ts'
import { isChanged } from './column-record.ts'
import { commitEdits } from './commit-edits.ts'
import { describeChanges } from './describe-changes.ts'
import { type Plan, planEdits } from './edit-columns.ts'
import { rehearse } from './rehearse.ts'
import type { Changing } from './update-column.ts'

type BulkEdit = {
  edits: { code: string; version: number; fields?: ColumnFields | undefined }[]
  fields?: ColumnFields | undefined
  dryRun: boolean
  onReject: 'none' | 'good'
}

/** 批量修改: all rows in one transaction, each with its own outcome; a dry run does the same and takes it back. */
export function bulkEdit(changing: Changing, { edits, fields, dryRun, onReject }: BulkEdit): Promise<BulkResult> {
  const rows = edits.map((edit) => ({ ...edit, fields: { ...fields, ...edit.fields } }))
  return rehearse(changing.write, async (tx) => {
    const now = changing.clock.now()
    const plan = await planEdits(tx.client, rows, dayOfMoment(now))
    const isKept = !dryRun && (onReject === 'good' || plan.rows.every(({ outcome }) => outcome === 'planned'))
    return { result: await storePlan({ ...changing, tx, now, action: 'bulk-edit-columns', isKept }, plan), isKept }
  })
}

/** Stores a plan as one change set, and tells row by row what became of it. */
export async function storePlan(
  { tx, now, write, action, isKept }: Changing & { tx: SqlTransaction; now: Date; action: string; isKept: boolean },
  plan: Plan,
): Promise<BulkResult> {
  const { changeSet, edits } = await commitEdits(tx, { action, write, today: dayOfMoment(now) }, plan.edits)
  const columns = await changedColumns(
    { sql: tx.client, now },
    edits.map(({ before }) => before.id),
  )
  const current = await currentRows({ tx, now }, plan)
  const planned = new Map(plan.edits.map((edit) => [edit.before.id, edit]))
  const rows = plan.rows.map((row): BulkResult['rows'][number] => {
    const shared = { code: row.code, path: row.record?.path ?? null }
    if (row.outcome !== 'planned') {
      const { outcome, message, field } = row
      return { ...shared, outcome, message, field, changes: [], current: current.get(row.code) ?? null }
    }
    const edit = row.record ? planned.get(row.record.id) : undefined
    const isReal = edit !== undefined && isChanged(edit)
    return {
      ...shared,
      outcome: isReal ? 'changed' : 'unchanged',
      message: null,
      field: null,
      changes: isReal ? describeChanges(edit.before, edit.after) : [],
      current: null,
    }
  })
  return {
    changeSet: isKept ? changeSet : null,
    isStored: isKept && changeSet !== null,
    counts: countsOf(rows),
    rows,
    columns,
  }
}

/** Rows somebody else has changed, as they stand. */
async function currentRows(
  { tx, now }: { tx: SqlTransaction; now: Date },
  { rows }: Plan,
): Promise<Map<string, Column>> {
  const stale = rows.flatMap(({ outcome, record }) => (outcome === 'conflict' && record ? [record.id] : []))
  return new Map((await changedColumns({ sql: tx.client, now }, stale)).map((column) => [column.code, column]))
}

export function countsOf(rows: readonly { outcome: BulkResult['rows'][number]['outcome'] }[]): BulkResult['counts'] {
  const counts = { changed: 0, unchanged: 0, conflict: 0, refused: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}
