import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { notificationsRepository } from './notifications.repository.ts'

type Reading = { write: WriteContext; user: SignedInUser }

/** 标为已读. Once read, it stays so. @throws Refusal NOT_FOUND, also for somebody else's */
export function readNotification({ write, user }: Reading, id: string): Promise<{ unread: number }> {
  return withSqlTransaction(write, async ({ client, audit }) => {
    const own = notificationsRepository(client)
    const found = await own.markRead(user.id, id)
    if (!found) throw new Refusal('NOT_FOUND', '没有这条提醒。')
    if (found.isNew) await audit({ action: 'read-notification', entity: 'notification', entityId: id })
    return { unread: await own.countUnread(user.id) }
  })
}

/** 全部标为已读. */
export function readAllNotifications({ write, user }: Reading): Promise<{ unread: number }> {
  return withSqlTransaction(write, async ({ client, audit }) => {
    const own = notificationsRepository(client)
    const count = await own.markAllRead(user.id)
    await audit({ action: 'read-all-notifications', entity: 'notification', after: { count } })
    return { unread: await own.countUnread(user.id) }
  })
}
