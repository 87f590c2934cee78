import type { AppealDetail } from '@mingkao/contract'
import { type SqlTransaction, type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { type Decision, appealWritesRepository } from './appeal-writes.repository.ts'
import { firstHand } from '../audit/index.ts'
import { type AppealRow, appealsRepository } from './appeals.repository.ts'
import { requireNotClosed } from './appeal-window.ts'
import { type Asking, requireVisible, showAppeal } from './list-appeals.ts'
import { periodStageRepository } from './period-stage.repository.ts'
import { tellOfAppeal } from './tell-of-appeal.ts'

export type Writing = Asking & { writing: WriteContext }
export type Edited = { id: number; version: number; reason: string }

/** What one step does to an appeal. */
export type Step = {
  kind: 'withdrawn' | 'accepted' | 'rejected' | 'reopened'
  state: string
  decision: Decision | null
  /** Said in the timeline beside the reason. */
  note?: string | null
}

/**
 * One step in the life of an appeal while its period is not closed: checked against the version the person saw, written with
 * its line in the timeline and in the audit log, and told.
 * @throws Refusal NOT_FOUND, FORBIDDEN, UNPROCESSABLE once the period is closed, CONFLICT with the appeal as it stands, and
 *   whatever `plan` throws
 */
export async function changeAppeal(
  asking: Writing,
  { id, version, reason }: Edited,
  plan: (appeal: AppealRow, tx: SqlTransaction) => Promise<Step> | Step,
): Promise<AppealDetail> {
  const { writing, source, user } = asking
  const now = source.clock.now()
  await withSqlTransaction(writing, async (tx) => {
    const appeals = appealsRepository(tx.client)
    const writes = appealWritesRepository(tx.client)
    const before = requireVisible(user, await appeals.find(id))
    requireNotClosed(await periodStageRepository(tx.client).hold(before.period))
    if (before.version !== version) throw await stale(tx, asking, before, version)
    const { kind, state, decision, note = null } = await plan(before, tx)
    if (!(await writes.change(id, version, state, decision))) {
      throw await stale(tx, asking, requireVisible(user, await appeals.find(id)), version)
    }
    await writes.addEvent(id, {
      at: now,
      actor: user.name,
      kind,
      note: note === null ? reason : `${reason}（${note}）`,
    })
    const after = requireVisible(user, await appeals.find(id))
    await tx.audit({
      action: `${kind}-appeal`,
      entity: 'appeal',
      entityId: id,
      unitCode: before.unit.code,
      ...(!before.isConfidential && { reason }),
      before: brief(before),
      after: brief(after),
    })
    await tellOfAppeal(tx, after, { kind, by: user.id, at: now, reason })
  })
  return showAppeal(afterWriting(asking), id)
}

/** The facts have moved on: what is shown now is judged anew. */
export function afterWriting({ source, user }: Asking): Asking {
  return { user, source: { ...source, version: source.version + 1n } }
}

function brief({ state, version, isConfidential, decisionReason }: AppealRow) {
  return { state, version, ...(!isConfidential && { decisionReason }) }
}

async function stale(
  { client }: SqlTransaction,
  { writing, user }: Writing,
  { filedById: _filedById, ...current }: AppealRow,
  version: number,
): Promise<Refusal> {
  const { id } = current
  const who = await firstHand(client, { entity: 'appeal', id, actor: writing.actor.id ?? user.id })
  return new Refusal('CONFLICT', `这件申诉刚由${who}办理，您的操作没有生效，请对照后再定。`, {
    data: { current, currentVersion: current.version, yourVersion: version },
  })
}
