import type { SqlTransaction, WriteContext } from '../../db/with-transaction.ts'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { firstHand } from '../audit/index.ts'
import { type PeriodRow, periodsRepository } from './periods.repository.ts'

/** The period as the editor saw it. */
export type Seen = { id: string; version: number }

/** A change to one period, which nobody else changes meanwhile. @throws Refusal NOT_FOUND, CONFLICT with the row as it stands */
export function changingPeriod(
  write: WriteContext,
  seen: Seen,
  change: (period: PeriodRow, tx: SqlTransaction) => Promise<void>,
): Promise<void> {
  return withSqlTransaction(write, async (tx) => change(await findSeen(tx, write, seen), tx))
}

/** @throws Refusal NOT_FOUND, CONFLICT with who has moved it on and the row as it stands */
export async function findSeen(
  { client }: Pick<SqlTransaction, 'client'>,
  { actor }: Pick<WriteContext, 'actor'>,
  { id, version }: Seen,
): Promise<PeriodRow> {
  const period = await periodsRepository(client).findForChange(id)
  if (!period) throw new Refusal('NOT_FOUND', `没有“${id}”这个考核周期，请从周期列表中选择。`)
  if (period.version !== version) {
    const who = await firstHand(client, { entity: 'period', id, actor: actor.id })
    throw new Refusal('CONFLICT', `“${period.label}”刚由${who}办理，您的操作没有生效，请看最新情况再定。`, {
      data: { current: period, currentVersion: period.version, yourVersion: version },
    })
  }
  return period
}
