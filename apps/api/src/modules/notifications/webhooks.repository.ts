import type { NotificationWebhook, UnitRef } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'

/** 推送地址 as stored: address and secret are never handed out. */
export type WebhookRow = Pick<NotificationWebhook, 'id' | 'name' | 'format' | 'isEnabled' | 'version'> & {
  url: string
  secret: string | null
  unit: UnitRef | null
}

export type EditedWebhook = Omit<WebhookRow, 'id' | 'version' | 'unit'> & { unitId: number | null }

const SELECT = `
  select w.id, w.name, w.url, w.format, w.secret, w.is_enabled as "isEnabled", w.version,
         case when u.id is not null then json_build_object('code', u.code, 'name', u.short_name) end as unit
    from notification_webhooks w left join units u on u.id = w.unit_id`

export function webhooksRepository(sql: Pool | PoolClient) {
  const findWebhook = async (id: number): Promise<WebhookRow | null> => {
    const { rows } = await sql.query<WebhookRow>(`${SELECT} where w.id = $1`, [id])
    return rows[0] ?? null
  }
  return {
    find: findWebhook,

    /** Nobody else changes or sends to it until the transaction ends. */
    async findForUpdate(id: number): Promise<WebhookRow | null> {
      await sql.query('select from notification_webhooks where id = $1 for update', [id])
      return findWebhook(id)
    },

    async list(): Promise<WebhookRow[]> {
      const { rows } = await sql.query<WebhookRow>(`${SELECT} order by w.name, w.id`)
      return rows
    },

    async isNameTaken(name: string, except: number | null): Promise<boolean> {
      const { rows } = await sql.query('select from notification_webhooks where name = $1 and id is distinct from $2', [
        name,
        except,
      ])
      return rows.length > 0
    },

    /** The unit's id; null: there is no such unit. */
    async findUnit(code: string): Promise<number | null> {
      const { rows } = await sql.query<{ id: number }>('select id from units where code = $1', [code])
      return rows[0]?.id ?? null
    },

    /** Names are given one at a time. */
    async takeTurn(): Promise<void> {
      await sql.query(`select pg_advisory_xact_lock(hashtext('mingkao webhooks'))`)
    },

    async insert({ name, url, format, secret, unitId, isEnabled }: EditedWebhook): Promise<number> {
      const { rows } = await sql.query<{ id: number }>(
        `insert into notification_webhooks (name, url, format, secret, unit_id, is_enabled)
         values ($1, $2, $3, $4, $5, $6) returning id`,
        [name, url, format, secret, unitId, isEnabled],
      )
      return rows[0]?.id ?? 0
    },

    async update(id: number, { name, url, format, secret, unitId, isEnabled }: EditedWebhook): Promise<void> {
      await sql.query(
        `update notification_webhooks
            set name = $2, url = $3, format = $4, secret = $5, unit_id = $6, is_enabled = $7, version = version + 1
          where id = $1`,
        [id, name, url, format, secret, unitId, isEnabled],
      )
    },

    /** What it was told goes with it; what has been sent stays in the list. */
    async remove(id: number): Promise<void> {
      const key = `webhook:${id}`
      await sql.query('delete from notified_states where recipient = $1', [key])
      await sql.query('delete from notification_digests where recipient = $1', [key])
      await sql.query(
        `update notification_deliveries set state = 'failed', last_error = '推送地址已删除。'
          where recipient = $1 and state = 'waiting'`,
        [key],
      )
      await sql.query('delete from notification_webhooks where id = $1', [id])
    },
  }
}

export type WebhooksRepository = ReturnType<typeof webhooksRepository>
