import type { NotificationDelivery, Workbench } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { type Page, queryPage } from '../../db/query-page.ts'
import type { OutgoingMessage } from './sending/message.ts'
import type { WebhookTarget } from './sending/send-webhook.ts'

/** A delivery this process has taken to send. `now` is real time, by the database. */
export type ClaimedDelivery = {
  id: string
  message: OutgoingMessage
  attempts: number
  now: Date
  /** Where it goes, as that stands now; null: there is nothing to send to any more. */
  mail: string | null
  webhook: WebhookTarget | null
}

/** A process that dies while it sends leaves the delivery to the others after this long. */
const LEASE = `interval '5 minutes'`

export function deliveriesRepository(sql: Pool | PoolClient) {
  return {
    /** Takes up to `most` that are due, so that nobody else does, and counts the attempt. */
    async claim(most: number): Promise<ClaimedDelivery[]> {
      const { rows } = await sql.query<ClaimedDelivery>(
        `with due as (
           select id from notification_deliveries
            where state = 'waiting' and next_attempt_at <= now()
            order by next_attempt_at limit $1 for update skip locked
         ), taken as (
           update notification_deliveries d set attempts = attempts + 1, next_attempt_at = now() + ${LEASE}
             from due where d.id = due.id
           returning d.id, d.recipient, d.message, d.attempts
         )
         select taken.id, taken.message, taken.attempts, now() as now, p.email as mail,
                case when w.id is not null
                     then json_build_object('url', w.url, 'format', w.format, 'secret', w.secret) end as webhook
           from taken
           left join notification_preferences p on taken.recipient = 'user:' || p.user_id
           left join notification_webhooks w on taken.recipient = 'webhook:' || w.id`,
        [most],
      )
      return rows
    },

    async markSent(id: string): Promise<void> {
      await sql.query(
        `update notification_deliveries set state = 'sent', sent_at = now(), last_error = null where id = $1`,
        [id],
      )
    },

    /** @param delayMinutes until the next attempt; null: that was the last one */
    async markFailed(id: string, error: string, delayMinutes: number | null): Promise<void> {
      await sql.query(
        `update notification_deliveries
            set state = case when $3::int is null then 'failed' else state end, last_error = $2,
                next_attempt_at = now() + coalesce($3::int, 0) * interval '1 minute'
          where id = $1 and state = 'waiting'`,
        [id, error, delayMinutes],
      )
    },

    /** Those that give up at the same time do so one after the other, or each would tell of it. */
    async takeTurn(): Promise<void> {
      await sql.query(`select pg_advisory_xact_lock(hashtext('mingkao undelivered'))`)
    },

    /** One that has failed, unless its recipient's last failure still waits to be read. */
    async findUntold(id: string): Promise<{ recipient: string; target: string; channel: 'mail' | 'webhook' } | null> {
      const { rows } = await sql.query<{ recipient: string; target: string; channel: 'mail' | 'webhook' }>(
        `select recipient, target, channel from notification_deliveries d
          where id = $1 and state = 'failed' and kind <> 'test'
            and not exists (select from notifications n
                             where n.kind = 'delivery' and n.subject = d.recipient and n.read_at is null)`,
        [id],
      )
      return rows[0] ?? null
    },

    async find(id: string): Promise<NotificationDelivery | null> {
      const { rows } = await sql.query<{ row: NotificationDelivery }>(
        `select row_to_json(d) as row from (${LIST} where id = $1) d`,
        [id],
      )
      return rows[0]?.row ?? null
    },

    /** Once more from the beginning, with the same id. @returns false where it is not one that has failed */
    async retry(id: string): Promise<boolean> {
      const { rowCount } = await sql.query(
        `update notification_deliveries set state = 'waiting', attempts = 0, next_attempt_at = now()
          where id = $1 and state = 'failed'`,
        [id],
      )
      return rowCount === 1
    },

    /** What was sent long ago is of no use to anybody. @returns how many are gone */
    async sweep(): Promise<number> {
      const { rowCount } = await sql.query(
        `delete from notification_deliveries where state <> 'waiting' and created_at < now() - interval '90 days'`,
      )
      return rowCount ?? 0
    },
  }
}

/** 没有送到的提醒, of the last 30 days: to whom, how many, and why the last of them. */
export async function listUndelivered(pool: Pool): Promise<Undelivered[]> {
  const { rows } = await pool.query<Undelivered>(
    `select channel, target, count(*)::int as count, (array_agg(last_error order by created_at desc))[1] as "lastError"
       from notification_deliveries
      where state = 'failed' and kind <> 'test' and created_at > now() - interval '30 days'
      group by channel, target order by max(created_at) desc`,
  )
  return rows
}

type Undelivered = Workbench['undelivered'][number]

const LIST = `
  select id, channel, target, kind, json_array_length((message -> 'items')::json) as items, state, attempts,
         case when state = 'waiting' then next_attempt_at end as "nextAttemptAt", last_error as "lastError",
         created_at as "createdAt", sent_at as "sentAt"
    from notification_deliveries`

type DeliveryQuery = { state?: NotificationDelivery['state'] | undefined; page: number; pageSize: number }

/** 投递记录, newest first. What they say stays in the database. */
export function listDeliveries(pool: Pool, { state, ...page }: DeliveryQuery): Promise<Page<NotificationDelivery>> {
  return queryPage<NotificationDelivery>(pool, {
    matching: `${LIST} where $1::text is null or state = $1`,
    orderBy: '"createdAt" desc, id',
    values: [state ?? null],
    ...page,
  })
}
