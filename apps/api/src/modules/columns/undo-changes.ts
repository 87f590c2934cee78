import type { ChangeSet, UndoneChangeSet } from '@mingkao/contract'
import { dayOfMoment } from '../../domain-day.ts'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { type ChangeSetRow, changeSetsRepository } from './change-sets.repository.ts'
import { changedColumns } from './changed-columns.ts'
import { changesRepository } from './changes.repository.ts'
import { commitEdits, type PlannedEdit, settleTree } from './commit-edits.ts'
import { removeUnused } from './remove-column.ts'
import type { Changing } from './update-column.ts'

const LABELS: Readonly<Record<string, string>> = {
  'edit-column': '修改栏目',
  'bulk-edit-columns': '批量修改',
  'hand-over-columns': '移交',
  'create-column': '新增栏目',
  'move-column': '移动栏目',
  'archive-column': '下线归档',
  'reopen-column': '重新开放',
  'restore-column': '恢复旧版',
  'edit-assignment': '更正分工',
  'undo-column-changes': '撤销',
}

export function presentChangeSet({ at, undoneAt, ...row }: ChangeSetRow): ChangeSet {
  return {
    ...row,
    label: LABELS[row.action] ?? row.action,
    at: at.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  }
}

/**
 * 整体撤销: columns become what they were before, terms included, as far as nobody has changed them since; the others are
 * kept and listed. Itself a change set.
 * @throws Refusal NOT_FOUND, CONFLICT for one that has been undone, or where later changes leave no room
 */
export function undoChanges({ write, clock }: Changing, id: string): Promise<UndoneChangeSet> {
  return withSqlTransaction(write, async (tx) => {
    const now = clock.now()
    const today = dayOfMoment(now)
    const sets = changeSetsRepository(tx.client)
    const repository = changesRepository(tx.client)
    await repository.takeTurn()
    const found = await sets.find(id)
    if (!found) throw new Refusal('NOT_FOUND', '没有这次修改，请刷新后再试。')
    if (!(await sets.markUndone(id))) throw new Refusal('CONFLICT', '这次修改已经撤销过了。')
    const changes = await sets.findChanges(id)
    const records = await repository.hold({ ids: changes.map(({ columnId }) => columnId) })
    const byId = new Map(records.map((record) => [record.id, record]))
    const kept: UndoneChangeSet['kept'] = []
    const edits: PlannedEdit[] = []
    const made: number[] = []
    for (const { columnId, before, versionAfter } of changes) {
      const record = byId.get(columnId)
      if (!record) continue
      if (record.version !== versionAfter) {
        kept.push({ code: record.code, path: record.path, message: '此后又被修改，保留现状' })
      } else if (before) {
        const isPlaced = before.position !== null && before.position !== record.position
        edits.push({
          before: record,
          after: { ...before, version: record.version },
          ...(isPlaced && { place: before.position }),
        })
      } else made.push(columnId)
    }
    const settled = await settleTree(repository, edits)
    for (const refusal of settled.refused.values()) throw new Refusal('CONFLICT', `无法撤销：${refusal.message}`)
    const committed = await commitEdits(tx, { action: 'undo-column-changes', write, today }, settled.edits)
    const removal = await removeUnused(tx, made, today)
    const changeSet = await sets.find(id)
    if (!changeSet) throw new Error('a change set that has just been undone is gone')
    return {
      changeSet: presentChangeSet(changeSet),
      restored: edits.length + removal.removed,
      kept: [...kept, ...removal.kept],
      columns: await changedColumns(
        { sql: tx.client, now },
        committed.edits.map(({ before }) => before.id),
      ),
    }
  })
}
