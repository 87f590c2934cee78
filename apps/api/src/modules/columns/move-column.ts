import type { ChangedColumns } from '@mingkao/contract'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { changesRepository } from './changes.repository.ts'
import { settleTree } from './commit-edits.ts'
import { planRows } from './edit-columns.ts'
import { type Changing, requirePlanned, store } from './update-column.ts'

type Move = { code: string; version: number; parent: string | null; position?: number | undefined }

/** 移动栏目: with everything below it. @throws Refusal UNPROCESSABLE for a circle or a name that is taken there */
export function moveColumn(changing: Changing, { code, version, parent, position }: Move): Promise<ChangedColumns> {
  return withSqlTransaction(changing.write, async (tx) => {
    const now = changing.clock.now()
    const repository = changesRepository(tx.client)
    const plan = await planRows(tx.client, [{ code, version }], async () => (record) => record)
    await requirePlanned({ tx, now }, plan.rows)
    const [edit] = plan.edits
    if (!edit) throw new Error('a planned row has an edit')
    const node = parent === null ? null : (await repository.tree()).find((it) => it.code === parent)
    if (node === undefined) throw refused(`没有编码为 ${parent} 的上级栏目，请从列表中选择。`)
    const after = { ...edit.after, parent, parentId: node?.id ?? null }
    const settled = await settleTree(repository, [{ before: edit.before, after, place: position ?? null }])
    for (const refusal of settled.refused.values()) throw refused(refusal.message)
    return store({ ...changing, tx, now, action: 'move-column' }, settled.edits)
  })
}

function refused(message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path: 'parent', message }] })
}
