import type { NotificationDelivery } from '@mingkao/contract'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import type { Jobs } from '../../jobs/start-jobs.ts'
import { Refusal } from '../../refusal.ts'
import { deliveriesRepository } from './deliveries.repository.ts'

/** 重发 of what has failed for the last time, with its old id. @throws Refusal NOT_FOUND, UNPROCESSABLE */
export function resendDelivery(
  { write, jobs }: { write: WriteContext; jobs: Jobs },
  id: string,
): Promise<NotificationDelivery> {
  return withSqlTransaction(write, async (tx) => {
    const deliveries = deliveriesRepository(tx.client)
    const before = await deliveries.find(id)
    if (!before) throw new Refusal('NOT_FOUND', '没有这条投递。')
    if (!(await deliveries.retry(id))) throw new Refusal('UNPROCESSABLE', '只有失败的投递可以重发。')
    await tx.audit({
      action: 'resend-delivery',
      entity: 'notification_delivery',
      entityId: id,
      before: { state: before.state, lastError: before.lastError },
      after: { state: 'waiting' },
    })
    await jobs.send('deliver-notifications', {}, { key: 'outbox', tx })
    return (await deliveries.find(id)) ?? before
  })
}
