import type { Notification } from '@mingkao/contract'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Database } from '../../db/client.ts'
import type { Page } from '../../db/query-page.ts'
import { kindLabel } from './kinds/registry.ts'
import { listOwn, notificationsRepository } from './notifications.repository.ts'

type Asking = { db: Database; user: SignedInUser }

/** 我的提醒, and how many of them are unread. */
export async function listNotifications(
  { db, user }: Asking,
  query: { unread?: boolean | undefined; page: number; pageSize: number },
): Promise<Page<Notification> & { unread: number }> {
  const [{ rows, ...page }, unread] = await Promise.all([
    listOwn(db.pool, { userId: user.id, ...query }),
    notificationsRepository(db.pool).countUnread(user.id),
  ])
  return { ...page, rows: rows.map((row) => ({ ...row, kindLabel: kindLabel(row.kind) })), unread }
}
