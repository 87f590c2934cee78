import type { ExemptionDetail } from '@mingkao/contract'
import { type SqlTransaction, type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { today } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { firstHand } from '../audit/index.ts'
import { type ExemptionChange, exemptionWritesRepository } from './exemption-writes.repository.ts'
import { type ExemptionRow, exemptionsRepository } from './exemptions.repository.ts'
import { type Asking, requireVisible, showExemption } from './list-exemptions.ts'
import { tellOfExemption } from './tell-of-exemption.ts'

export type Writing = Asking & { writing: WriteContext }
export type Edited = { id: number; version: number; reason: string }
type Kind = 'withdrawn' | 'approved' | 'refused' | 'revoked'

/** What one step does to a request, and to other rows with it. */
export type Step = {
  change: ExemptionChange
  write?: (writes: ReturnType<typeof exemptionWritesRepository>, tx: SqlTransaction) => Promise<void>
}

/**
 * One step in the life of a request: checked against the version the person saw, written with its line in the timeline and in
 * the audit log, and told. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, and whatever `plan` throws
 */
export async function changeExemption(
  asking: Writing,
  { id, version, reason, kind }: Edited & { kind: Kind },
  plan: (request: ExemptionRow, day: string) => Step,
): Promise<ExemptionDetail> {
  const { writing, source, user } = asking
  const now = source.clock.now()
  const day = today(source.clock)
  await withSqlTransaction(writing, async (tx) => {
    const requests = exemptionsRepository(tx.client)
    const writes = exemptionWritesRepository(tx.client)
    const before = requireVisible(user, await requests.find(id, day))
    if (before.version !== version) throw await stale(tx, asking, before, version)
    const { change, write } = plan(before, day)
    if (!(await writes.change(id, version, change))) {
      throw await stale(tx, asking, requireVisible(user, await requests.find(id, day)), version)
    }
    await write?.(writes, tx)
    await writes.addEvent(id, { at: now, actor: user.name, kind, note: reason })
    const after = requireVisible(user, await requests.find(id, day))
    await tx.audit({
      action: `${kind}-exemption`,
      entity: 'exemption-request',
      entityId: id,
      unitCode: before.unit.code,
      before: brief(before),
      after: brief(after),
    })
    await tellOfExemption(tx, after, { kind, by: user.id, at: now, reason })
  })
  return showExemption(asking, id)
}

function brief({ state, version, decisionReason, endedOn }: ExemptionRow) {
  return { state, version, decisionReason, endedOn }
}

async function stale(
  { client }: SqlTransaction,
  { writing, user }: Writing,
  row: ExemptionRow,
  version: number,
): Promise<Refusal> {
  const { askedById: _askedById, unitId: _unitId, unitExemptionId: _exemption, ...current } = row
  const actor = writing.actor.id ?? user.id
  const who = await firstHand(client, { entity: 'exemption-request', id: row.id, actor })
  return new Refusal('CONFLICT', `这件免考申请刚由${who}办理，您的操作没有生效，请对照后再定。`, {
    data: { current, currentVersion: row.version, yourVersion: version },
  })
}
