import type { PoolClient } from 'pg'
import type { OpenOrder, OpenSheet, RejectingImport } from './kinds/event-kind.ts'
import type { Told } from './plan-round.ts'
import type { OutgoingMessage } from './sending/message.ts'

/** A person or webhook as a round sees it. `mail`: where messages go, null for nowhere but the bell. */
export type RecipientRow = {
  key: string
  userId: string | null
  name: string
  unit: string | null
  mail: string | null
}

export type ToldRow = Told & { recipient: string; kind: string; subject: string }

export type NotificationRow = {
  userId: string
  kind: string
  subject: string
  level: string
  title: string
  detail: string
  href: string
}

export type DeliveryRow = {
  recipient: string
  channel: 'mail' | 'webhook'
  target: string
  kind: 'alarm' | 'digest'
  message: OutgoingMessage
  delayMinutes: number
}

/** What a round reads and writes, inside of its one transaction. */
export function roundRepository(client: PoolClient) {
  return {
    /** Rounds go one after the other, over all processes. */
    async takeTurn(): Promise<void> {
      await client.query(`select pg_advisory_xact_lock(hashtext('mingkao notifications'))`)
    },

    async dataVersion(): Promise<bigint> {
      const { rows } = await client.query<{ version: string }>(
        'select coalesce(sum(version), 0)::text as version from fact_versions',
      )
      return BigInt(rows[0]?.version ?? 0)
    },

    async findImports(): Promise<RejectingImport[]> {
      const { rows } = await client.query<RejectingImport>(IMPORTS_WITH_REJECTS)
      return rows
    },

    async findOrders(): Promise<OpenOrder[]> {
      const { rows } = await client.query<OpenOrder>(OPEN_ORDERS)
      return rows
    },

    async findSheets(): Promise<OpenSheet[]> {
      const { rows } = await client.query<OpenSheet>(OPEN_SHEETS)
      return rows
    },

    async findRecipients(): Promise<RecipientRow[]> {
      const { rows } = await client.query<RecipientRow>(`${RECIPIENTS} order by key`)
      return rows
    },

    async findTold(): Promise<ToldRow[]> {
      const { rows } = await client.query<ToldRow>('select recipient, kind, subject, state, level from notified_states')
      return rows
    },

    /** Who has had the day's digest. */
    async findDigested(day: string): Promise<Set<string>> {
      const { rows } = await client.query<{ recipient: string }>(
        'select recipient from notification_digests where day = $1',
        [day],
      )
      return new Set(rows.map(({ recipient }) => recipient))
    },

    async addNotifications(rows: readonly NotificationRow[], toldAt: Date): Promise<void> {
      await client.query(
        `insert into notifications (user_id, kind, subject, level, title, detail, href, told_at)
         select "userId", kind, subject, level, title, detail, href, $2
           from json_to_recordset($1) as r ("userId" text, kind text, subject text, level text, title text, detail text, href text)`,
        [JSON.stringify(rows), toldAt],
      )
    },

    async remember(rows: readonly ToldRow[], toldAt: Date): Promise<void> {
      await client.query(
        `insert into notified_states (recipient, kind, subject, state, level, told_at)
         select recipient, kind, subject, state, level, $2
           from json_to_recordset($1) as r (recipient text, kind text, subject text, state text, level text)
         on conflict (recipient, kind, subject)
         do update set state = excluded.state, level = excluded.level, told_at = excluded.told_at`,
        [JSON.stringify(rows), toldAt],
      )
    },

    /** @throws where one of them has had this day's digest */
    async addDigests(recipients: readonly string[], day: string): Promise<void> {
      await client.query('insert into notification_digests (recipient, day) select unnest($1::text[]), $2', [
        recipients,
        day,
      ])
    },

    async addDeliveries(rows: readonly DeliveryRow[]): Promise<void> {
      await client.query(
        `insert into notification_deliveries (id, recipient, channel, target, kind, message, next_attempt_at)
         select gen_random_uuid(), recipient, channel, target, kind, message, now() + "delayMinutes" * interval '1 minute'
           from json_to_recordset($1)
                as r (recipient text, channel text, target text, kind text, message jsonb, "delayMinutes" int)`,
        [JSON.stringify(rows)],
      )
    },
  }
}

const IMPORTS_WITH_REJECTS = `
  select id, file_name as "fileName", (counts ->> 'rejected')::int as rejected, finished_at as "finishedAt"
    from imports
   where mode = 'commit' and state = 'done' and (counts ->> 'rejected')::int > 0
     and finished_at > now() - interval '30 days'
   order by finished_at desc`

/** Those done with are still spoken of: whoever was told of an overdue one hears of its end. */
const OPEN_ORDERS = `
  select o.id, o.title, json_build_object('code', u.code, 'name', u.short_name) as unit, o.due_on::text as "dueOn",
         o.state in ('issued', 'returned') as "isAwaited"
    from rectification_orders o join units u on u.id = o.unit_id
   where o.asks_report and o.state <> 'cancelled'
   order by o.due_on, o.id`

const OPEN_SHEETS = `
  select s.id, c.name as checklist, json_build_object('code', u.code, 'name', u.short_name) as unit, r.id as round,
         s.due_on::text as "dueOn", s.state <> 'submitted' as "isAwaited"
    from self_inspection_sheets s
    join self_inspection_rounds r on r.id = s.round_id
    join checklists c on c.id = r.checklist_id
    join units u on u.id = s.unit_id
   where r.state = 'open'
   order by s.due_on, s.id`

/** Staff of a unit and the office, as far as they may sign in; webhooks that are switched on. */
export const RECIPIENTS = `
  select 'user:' || u.id as key, u.id as "userId", u.name, t.code as unit,
         case when p.is_mail_on and s.smtp_host is not null and s.smtp_from is not null then p.email end as mail
    from users u
    cross join notification_settings s
    left join units t on t.id = u.unit_id
    left join notification_preferences p on p.user_id = u.id
   where (u.role = 'office' or (u.role = 'staff' and u.unit_id is not null))
     and (u.banned is not true or u.ban_expires <= now())
  union all
  select 'webhook:' || w.id, null, w.name, t.code, null
    from notification_webhooks w left join units t on t.id = w.unit_id
   where w.is_enabled`
