import { SYSTEM } from '../../db/audit-row.ts'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import type { DeliveryDeps } from './delivery-deps.ts'
import { deliveriesRepository } from './deliveries.repository.ts'
import { tellAbout } from './tell-about.ts'

/**
 * 没有送到: after the last attempt the office hears of it, in the bell only: what could not go out by mail would fail again.
 * Told once a recipient, until somebody has read it.
 */
export async function giveUp({ db, clock }: DeliveryDeps, id: string, error: string): Promise<void> {
  await withSqlTransaction({ db, actor: SYSTEM }, async (tx) => {
    const deliveries = deliveriesRepository(tx.client)
    await deliveries.takeTurn()
    await deliveries.markFailed(id, error, null)
    const failed = await deliveries.findUntold(id)
    if (!failed) return
    const { recipient, target, channel } = failed
    const news = {
      kind: 'delivery' as const,
      subject: recipient,
      title: `发给“${target}”的${channel === 'mail' ? '邮件' : '推送'}没有送到`,
      detail: `试了八次都没有送到：${error}请核对设置后，在投递记录里重发。`,
      href: '/notifications/settings',
      to: { office: true },
      isConfidential: true,
    }
    await tellAbout(tx, [news], clock.now())
  })
}
