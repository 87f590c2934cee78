import type { Notification } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { type Page, queryPage } from '../../db/query-page.ts'

export type OwnNotification = Omit<Notification, 'kindLabel'>

/** A person's own notifications: every statement names the person. */
export function notificationsRepository(sql: PoolClient | Pool) {
  return {
    async countUnread(userId: string): Promise<number> {
      const { rows } = await sql.query<{ unread: number }>(
        'select count(*)::int as unread from notifications where user_id = $1 and read_at is null',
        [userId],
      )
      return rows[0]?.unread ?? 0
    },

    /** @returns the day it had been read already, or now; null: there is no such notification of this person */
    async markRead(userId: string, id: string): Promise<{ isNew: boolean } | null> {
      const { rows } = await sql.query<{ isNew: boolean }>(
        `with found as (
           select id, read_at is null as is_new from notifications where user_id = $1 and id = $2::bigint for update
         ), marked as (
           update notifications n set read_at = now() from found where n.id = found.id and found.is_new
         )
         select is_new as "isNew" from found`,
        [userId, id],
      )
      return rows[0] ?? null
    },

    /**
     * What was told so long ago is gone from the bell; what each was last told of a subject is kept, so that nothing is told
     * twice. @param days of real time @param today by the domain clock @returns how many are gone
     */
    async sweep(days: number, today: string): Promise<number> {
      const { rowCount } = await sql.query(
        `with days as (delete from notification_digests where day < $2::date - $1::int)
         delete from notifications where created_at < now() - $1::int * interval '1 day'`,
        [days, today],
      )
      return rowCount ?? 0
    },

    /** @returns how many were unread */
    async markAllRead(userId: string): Promise<number> {
      const { rowCount } = await sql.query(
        'update notifications set read_at = now() where user_id = $1 and read_at is null',
        [userId],
      )
      return rowCount ?? 0
    },
  }
}

type OwnQuery = { userId: string; unread?: boolean | undefined; page: number; pageSize: number }

/** 我的提醒, newest first. */
export function listOwn(pool: Pool, { userId, unread, ...page }: OwnQuery): Promise<Page<OwnNotification>> {
  return queryPage<OwnNotification>(pool, {
    matching: `
      select id::text, kind, level, title, detail, href, told_at as "toldAt", read_at is not null as "isRead"
        from notifications
       where user_id = $1 and ($2::boolean is null or (read_at is null) = $2)`,
    orderBy: 'id::bigint desc',
    values: [userId, unread ?? null],
    ...page,
  })
}
