import type { ChecklistDetail, ChecklistDraft } from '@mingkao/contract'
import { type SqlTransaction, type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { firstHand } from '../audit/index.ts'
import { checklistWritesRepository } from './checklists.repository.ts'
import { schemeChecklists } from './scheme-checklists.ts'
import { listPrefills, presentChecklist, requireChecklist, schemeNow } from './show-checklists.ts'

export type Keeping = { writing: WriteContext; source: AssessmentSource }
type Prefills = Awaited<ReturnType<typeof listPrefills>>
type Edition = { edition: number; supersedesId: number | null }

const FIRST: Edition = { edition: 1, supersedesId: null }

/** 新建自查表草稿. @throws Refusal UNPROCESSABLE naming the item */
export async function createChecklist(keeping: Keeping, draft: ChecklistDraft): Promise<ChecklistDetail> {
  await requireKnownPrefills(keeping.source, draft)
  const [id = 0] = await withSqlTransaction(keeping.writing, (tx) => addDrafts(tx, keeping, [draft]))
  return shown(keeping, id)
}

/** 由考核方案生成. @throws Refusal UNPROCESSABLE without a scheme in force */
export async function createFromScheme(keeping: Keeping): Promise<{ ids: number[] }> {
  const scheme = await schemeNow(keeping.source)
  if (!scheme) throw new Refusal('UNPROCESSABLE', '当前没有生效的考核方案，请先发布方案，或新建、导入自查表。')
  return { ids: await withSqlTransaction(keeping.writing, (tx) => addDrafts(tx, keeping, schemeChecklists(scheme))) }
}

/** 修订: the next edition of a published list, as a draft with the same items. @throws Refusal NOT_FOUND, UNPROCESSABLE */
export async function reviseChecklist(keeping: Keeping, id: number): Promise<ChecklistDetail> {
  const next = await withSqlTransaction(keeping.writing, async (tx) => {
    await checklistWritesRepository(tx.client).lock(id)
    const { state, successorId, edition, lines, name, source, level } = await requireChecklist(tx.client, id)
    if (state !== 'published')
      throw new Refusal('UNPROCESSABLE', '只有已发布、在用的自查表才需要修订；草稿请直接修改。')
    if (successorId !== null) throw new Refusal('UNPROCESSABLE', '这张自查表已有修订草稿，请在草稿上修改。')
    const draft = { name, source, level, items: lines }
    return addDrafts(tx, keeping, [draft], { edition: edition + 1, supersedesId: id })
  })
  return shown(keeping, next[0] ?? 0)
}

/** @throws Refusal NOT_FOUND, CONFLICT with the draft as it stands, UNPROCESSABLE for a published one */
export async function saveChecklist(
  keeping: Keeping,
  { id, version, ...draft }: ChecklistDraft & { id: number; version: number },
): Promise<ChecklistDetail> {
  const prefills = await requireKnownPrefills(keeping.source, draft)
  await withSqlTransaction(keeping.writing, async (tx) => {
    const writes = checklistWritesRepository(tx.client)
    await writes.lock(id)
    const before = await requireDraft(tx, id)
    if (!(await writes.change({ id, version }, draft)))
      throw await stale(tx, keeping, presentChecklist(before, prefills), version)
    await writes.replaceItems(id, draft.items)
    await tx.audit({
      action: 'save-checklist',
      entity: 'checklist',
      entityId: id,
      before: { name: before.name, source: before.source, level: before.level, items: before.items },
      after: { name: draft.name, source: draft.source, level: draft.level, items: draft.items.length },
    })
  })
  return shown(keeping, id)
}

/** 删除草稿. @throws Refusal NOT_FOUND, UNPROCESSABLE for a published one */
export async function removeChecklist({ writing }: Keeping, id: number): Promise<{ id: number }> {
  await withSqlTransaction(writing, async (tx) => {
    const { name, items } = await requireDraft(tx, id)
    await checklistWritesRepository(tx.client).removeDraft(id)
    await tx.audit({ action: 'remove-checklist', entity: 'checklist', entityId: id, before: { name, items } })
  })
  return { id }
}

async function addDrafts(
  { client, audit }: SqlTransaction,
  { writing, source }: Keeping,
  drafts: readonly ChecklistDraft[],
  edition: Edition = FIRST,
): Promise<number[]> {
  const writes = checklistWritesRepository(client)
  const ids: number[] = []
  for (const { items, ...head } of drafts) {
    const added = { ...head, ...edition, createdBy: writing.actor.name, createdAt: source.clock.now() }
    const id = await writes.add(added)
    await writes.replaceItems(id, items)
    await audit({
      action: 'create-checklist',
      entity: 'checklist',
      entityId: id,
      after: { ...head, edition: edition.edition, items: items.length },
    })
    ids.push(id)
  }
  return ids
}

async function requireKnownPrefills(source: AssessmentSource, { items }: ChecklistDraft): Promise<Prefills> {
  const prefills = await listPrefills(source)
  const known = new Set(prefills.map(({ id }) => id))
  const at = items.findIndex(({ prefill }) => prefill !== null && !known.has(prefill))
  if (at === -1) return prefills
  const message = `第${at + 1}项关联的系统数据已不存在，请重新选择。`
  throw new Refusal('UNPROCESSABLE', message, { fields: [{ path: `items.${at}.prefill`, message }] })
}

async function requireDraft({ client }: SqlTransaction, id: number) {
  const found = await requireChecklist(client, id)
  if (found.state !== 'draft') throw new Refusal('UNPROCESSABLE', '已发布的自查表不能改动，请修订出新的一版。')
  return found
}

/** Somebody was quicker: who, and what stands there now. */
export async function stale(
  { client }: SqlTransaction,
  { writing }: Keeping,
  current: ChecklistDetail,
  version: number,
): Promise<Refusal> {
  const who = await firstHand(client, { entity: 'checklist', id: current.id, actor: writing.actor.id })
  return new Refusal('CONFLICT', `这张自查表刚由${who}改过，请对照后再保存。`, {
    data: { current, currentVersion: current.version, yourVersion: version },
  })
}

async function shown({ source }: Keeping, id: number): Promise<ChecklistDetail> {
  return presentChecklist(await requireChecklist(source.db.pool, id), await listPrefills(source))
}
