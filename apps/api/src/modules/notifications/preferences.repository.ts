import type { NotificationPreferences } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'

export type EditedPreferences = Omit<NotificationPreferences, 'isMailReady'>

export function preferencesRepository(sql: Pool | PoolClient) {
  return {
    async find(userId: string): Promise<NotificationPreferences> {
      const { rows } = await sql.query<NotificationPreferences>(
        `select p.email, coalesce(p.is_mail_on, false) as "isMailOn",
                s.smtp_host is not null and s.smtp_from is not null as "isMailReady"
           from notification_settings s left join notification_preferences p on p.user_id = $1`,
        [userId],
      )
      return rows[0] ?? { email: null, isMailOn: false, isMailReady: false }
    },

    async set(userId: string, { email, isMailOn }: EditedPreferences): Promise<void> {
      await sql.query(
        `insert into notification_preferences (user_id, email, is_mail_on) values ($1, $2, $3)
         on conflict (user_id) do update
            set email = excluded.email, is_mail_on = excluded.is_mail_on, version = notification_preferences.version + 1`,
        [userId, email, isMailOn],
      )
    },
  }
}
