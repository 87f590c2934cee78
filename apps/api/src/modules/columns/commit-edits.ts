import { DatabaseError } from 'pg'
import type { SqlTransaction, WriteContext } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { changeSetsRepository } from './change-sets.repository.ts'
import { type ChangesRepository, changesRepository, type TreeNode } from './changes.repository.ts'
import { type ColumnEdit, isChanged, type RowRefusal } from './column-record.ts'
import { holdsOn } from './plan-assignments.ts'
import { planTree } from './plan-tree.ts'
import { bySibling } from './tree-order.ts'

/** An edit, and how it came about: `isNew` the column was made for it, `place` where it stands among its siblings (null = last). */
export type PlannedEdit = ColumnEdit & { isNew?: boolean; place?: number | null }

/** What is done as a whole. `today` decides which unit the audit row belongs to. */
export type EditSet = { action: string; write: WriteContext; today: string; reason?: string | undefined }

export type Committed = { changeSet: string | null; edits: ColumnEdit[] }

/** Edits with all that follows from them (paths of whole subtrees), and those that can't be. */
export async function settleTree(
  repository: ChangesRepository,
  edits: readonly PlannedEdit[],
): Promise<{ edits: PlannedEdit[]; refused: Map<number, RowRefusal> }> {
  if (!edits.some(isPlacing)) return { edits: [...edits], refused: new Map() }
  const tree = await repository.tree()
  const { paths, refused } = planTree(
    tree,
    edits.filter(isPlacing).map(({ after: { id, name, parentId } }) => ({ id, name, parentId })),
  )
  const standing = edits.filter(({ before }) => !refused.has(before.id)).map((edit) => placed(edit, tree))
  const known = new Set(standing.map(({ before }) => before.id))
  const below = await repository.hold({ ids: [...paths.keys()].filter((id) => !known.has(id)) })
  const all = [...standing, ...below.map((record): PlannedEdit => ({ before: record, after: record }))]
  return {
    edits: all.map((edit) => {
      const path = paths.get(edit.before.id)
      return path === undefined ? edit : { ...edit, after: { ...edit.after, path } }
    }),
    refused,
  }
}

/**
 * Stores edits as one change set: columns, terms, places, an audit row a column. Edits that change nothing leave no trace.
 * @throws Refusal CONFLICT where somebody else got in between
 */
export async function commitEdits(
  { client, audit }: SqlTransaction,
  { action, write, today, reason }: EditSet,
  planned: readonly PlannedEdit[],
): Promise<Committed> {
  const repository = changesRepository(client)
  const edits = planned.filter((edit) => edit.isNew === true || isChanged(edit))
  if (edits.length === 0) return { changeSet: null, edits: [] }
  await refusingClashes(storeAll(repository, edits))
  for (const edit of edits) if (edit.place !== undefined) await numberSiblings(repository, edit)
  const changeSet = await changeSetsRepository(client).insert(
    { action, actor: write.actor.name, reason: reason ?? write.reason },
    edits.map((edit) => ({ ...edit, isNew: edit.isNew === true })),
  )
  const stored = await repository.hold({ ids: edits.map(({ before }) => before.id) })
  const byId = new Map(stored.map((record) => [record.id, record]))
  const notes = edits.map(({ before, isNew }) => {
    const after = byId.get(before.id)
    const lead = after?.assignments.find((term) => term.role === 'lead' && holdsOn(term, today))
    return {
      action,
      entity: 'column',
      entityId: after?.code ?? before.code,
      unitCode: lead?.unit ?? null,
      before: isNew === true ? null : before,
      after,
      ...(reason !== undefined && { reason }),
    }
  })
  await audit(...notes)
  return { changeSet, edits: edits.map(({ before }) => ({ before, after: byId.get(before.id) ?? before })) }
}

async function storeAll(repository: ChangesRepository, edits: readonly PlannedEdit[]): Promise<void> {
  await repository.store(edits)
  await repository.storeAssignments(edits)
}

function isPlacing({ before, after, isNew, place }: PlannedEdit): boolean {
  return isNew === true || place !== undefined || before.name !== after.name || before.parentId !== after.parentId
}

/** The places a column leaves and comes to, as numbers: what undo needs to put it back. */
function placed(edit: PlannedEdit, tree: readonly TreeNode[]): PlannedEdit {
  const { before, after, place } = edit
  if (place === undefined) {
    return before.parentId === after.parentId ? edit : { ...edit, after: { ...after, position: null } }
  }
  const siblings = siblingsOf(tree, after.parentId).filter(({ id }) => id !== after.id)
  const old = siblingsOf(tree, before.parentId).findIndex(({ id }) => id === before.id)
  const to = Math.min(place ?? siblings.length, siblings.length)
  return { ...edit, place: to, before: { ...before, position: Math.max(old, 0) }, after: { ...after, position: to } }
}

async function numberSiblings(repository: ChangesRepository, { after, place }: PlannedEdit): Promise<void> {
  const siblings = siblingsOf(await repository.tree(), after.parentId).flatMap(({ id }) =>
    id === after.id ? [] : [id],
  )
  await repository.number(siblings.toSpliced(place ?? siblings.length, 0, after.id))
}

function siblingsOf(tree: readonly TreeNode[], parentId: number | null): TreeNode[] {
  return tree.filter((node) => node.parentId === parentId).toSorted(bySibling)
}

const CLASHES: Readonly<Record<string, string>> = {
  '23P01': '同一天只能有一个责任单位，所填日期与已登记的分工重叠，请核对起止日期。',
  '23505': '栏目编码或路径已被其他栏目使用，请刷新后再试。',
  '23503': '上级栏目或单位已不存在，请刷新后再试。',
}

async function refusingClashes(write: Promise<void>): Promise<void> {
  try {
    await write
  } catch (error) {
    const words = error instanceof DatabaseError ? CLASHES[error.code ?? ''] : undefined
    if (words === undefined) throw error
    throw new Refusal('CONFLICT', words)
  }
}
