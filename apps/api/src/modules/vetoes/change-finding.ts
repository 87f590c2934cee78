import type { VetoFindingDetail } from '@mingkao/contract'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { withSqlTransaction, type WriteContext } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { firstHand } from '../audit/index.ts'
import { type FindingTransaction, noteAct } from './note-finding.ts'
import { openDetail } from './open-detail.ts'
import { presentFinding } from './vetoes.presenter.ts'
import { type FindingRow, vetoesRepository } from './vetoes.repository.ts'
import { requireVisible } from './visible-findings.ts'

/** Who writes, and what the day and the conditions are read from. */
export type FindingContext = { write: WriteContext; user: SignedInUser; source: AssessmentSource }

/** What is asked of one finding, with the version the person saw. */
export type FindingRequest = { id: string; version: number; reason: string }

/**
 * One change to one finding: the row is held, the version compared, the change made, its history and audit row written.
 * @throws Refusal NOT_FOUND; CONFLICT with what stands there now and its version; whatever `change` refuses
 */
export async function changeFinding(
  { write, user, source }: FindingContext,
  { id, version, reason, action }: FindingRequest & { action: string },
  change: (before: FindingRow, tx: FindingTransaction) => Promise<void>,
): Promise<VetoFindingDetail> {
  return withSqlTransaction(write, async ({ client, audit }) => {
    const vetoes = vetoesRepository(client)
    await vetoes.lock(id)
    const before = requireVisible(user, await vetoes.findById(id))
    if (before.version !== version) throw await staleVersion({ client, user }, before, version)
    const tx = { client, audit, vetoes }
    await change(before, tx)
    const after = requireVisible(user, await vetoes.findById(id))
    await noteAct(tx, [{ before, after }], { action, by: user, at: source.clock.now(), reason })
    return openDetail(tx, after, user)
  })
}

/** Somebody was quicker: who, and what stands there now. */
export async function staleVersion(
  { client, user }: Pick<FindingTransaction, 'client'> & Pick<FindingContext, 'user'>,
  current: FindingRow,
  version: number,
): Promise<Refusal> {
  const who = await firstHand(client, { entity: 'veto-finding', id: current.id, actor: user.id })
  return new Refusal(
    'CONFLICT',
    `这项单项否决事项刚由${who}处理（您看到的是第${version}版，现为第${current.version}版），请对照后再操作。`,
    { data: { current: presentFinding(current), currentVersion: current.version, yourVersion: version } },
  )
}
