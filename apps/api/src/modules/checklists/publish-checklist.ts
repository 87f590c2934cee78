import type { ChecklistDetail } from '@mingkao/contract'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { checklistWritesRepository } from './checklists.repository.ts'
import { type Keeping, stale } from './keep-checklists.ts'
import { listPrefills, presentChecklist, requireChecklist } from './show-checklists.ts'

/**
 * 发布: from now on it never changes, and the edition before it is superseded; rounds that run on that one go on.
 * @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE for a list without items
 */
export async function publishChecklist(
  { writing, source }: Keeping,
  edited: { id: number; version: number },
): Promise<ChecklistDetail> {
  const prefills = await listPrefills(source)
  return withSqlTransaction(writing, async (tx) => {
    const writes = checklistWritesRepository(tx.client)
    await writes.lock(edited.id)
    const before = await requireChecklist(tx.client, edited.id)
    const { state, items, name, edition, supersedesId, version } = before
    if (state !== 'draft') throw new Refusal('UNPROCESSABLE', '这张自查表已经发布。')
    if (version !== edited.version)
      throw await stale(tx, { writing, source }, presentChecklist(before, prefills), edited.version)
    if (items === 0) throw new Refusal('UNPROCESSABLE', '自查表还没有内容，请先添加或导入自查项，再发布。')
    await writes.publish(edited, writing.actor.name, source.clock.now())
    if (supersedesId !== null) await writes.setState(supersedesId, 'superseded')
    await tx.audit({
      action: 'publish-checklist',
      entity: 'checklist',
      entityId: edited.id,
      before: { state },
      after: { state: 'published', name, edition, items },
    })
    return presentChecklist(await requireChecklist(tx.client, edited.id), prefills)
  })
}
