import type { Pool } from 'pg'
import { containing } from '../../db/containing.ts'

export type AuditFilter = {
  q?: string | undefined
  actor?: string | undefined
  action?: string | undefined
  entity?: string | undefined
  entityId?: string | undefined
  unit?: string | undefined
  /** Asia/Shanghai, both days included. */
  from?: string | undefined
  to?: string | undefined
  requestId?: string | undefined
}

/** What staff may see: rows of their unit, and of accounts and sign-ins only what they did themselves. */
export type Within = { unit: string; userId: string }

/** A line as it is stored; `before` and `after` only where one line is asked for. */
export type AuditRow = {
  id: string
  at: string
  actorName: string
  actorRole: string
  action: string
  entity: string
  entityId: string | null
  unitCode: string | null
  unitName: string | null
  reason: string | null
  requestId: string | null
  before: unknown
  after: unknown
}

const PERSONAL = `('user', 'session', 'setting', 'notification', 'notification_preference')`

const COLUMNS = `e.id::text, e.at, e.actor_name as "actorName", e.actor_role as "actorRole", e.action, e.entity,
  e.entity_id as "entityId", e.unit_code as "unitCode", u.short_name as "unitName", e.reason, e.request_id as "requestId"`

/** 操作日志 as it was written; nobody changes it. */
export function auditRepository(pool: Pool) {
  return {
    /** A page, newest first, and how many there are in all. */
    async list(
      filter: AuditFilter & { within: Within | null },
      { page, pageSize }: { page: number; pageSize: number },
    ) {
      const { sql, values } = whereClause(filter)
      const size = values.length
      const { rows } = await pool.query<{ rows: AuditRow[]; total: number }>(
        `with page as materialized (
           select e.* from audit_entries e ${sql} order by e.at desc, e.id desc limit $${size + 1} offset $${size + 2}::bigint
         ), shown as (select ${COLUMNS}, null as before, null as after from page e left join units u on u.code = e.unit_code)
         select (select count(*)::int from audit_entries e ${sql}) as total,
                (select coalesce(json_agg(shown order by shown.at desc, shown.id::bigint desc), '[]') from shown) as rows`,
        [...values, pageSize, BigInt(page - 1) * BigInt(pageSize)],
      )
      return { rows: rows[0]?.rows ?? [], total: rows[0]?.total ?? 0, page, pageSize }
    },

    async find(id: string, within: Within | null): Promise<AuditRow | null> {
      const { sql, values } = whereClause({ within })
      const { rows } = await pool.query<{ row: AuditRow }>(
        `with found as (
           select ${COLUMNS}, e.before, e.after from audit_entries e left join units u on u.code = e.unit_code
             ${sql === '' ? 'where' : `${sql} and`} e.id = $${values.length + 1}::bigint
         ) select to_json(found) as row from found`,
        [...values, id],
      )
      return rows[0]?.row ?? null
    },

    /** Everybody who appears, by name: one step of the index a name, however many lines there are. */
    async listActors(within: Within | null): Promise<string[]> {
      const { rows } = within
        ? await pool.query<{ name: string }>(
            `select distinct actor_name as name from audit_entries e ${whereClause({ within }).sql} order by 1 limit 500`,
            whereClause({ within }).values,
          )
        : await pool.query<{ name: string }>(
            `with recursive names as (
               (select actor_name as name from audit_entries order by actor_name limit 1)
               union all
               select (select e.actor_name from audit_entries e where e.actor_name > names.name order by e.actor_name limit 1)
                 from names where names.name is not null
             ) select name from names where name is not null limit 500`,
          )
      return rows.map(({ name }) => name)
    },
  }
}

function whereClause({ within, ...filter }: AuditFilter & { within: Within | null }): {
  sql: string
  values: unknown[]
} {
  const conditions: string[] = []
  const values: unknown[] = []
  const add = (condition: string, value: unknown) => {
    if (value === undefined || value === null) return
    values.push(value)
    conditions.push(condition.replaceAll('?', `$${values.length}`))
  }
  add('e.unit_code = ?', within?.unit)
  add(`(e.entity not in ${PERSONAL} or e.actor_id = ?)`, within?.userId)
  add('e.unit_code = ?', filter.unit)
  add('e.actor_name = ?', filter.actor)
  add('e.action = ?', filter.action)
  add('e.entity = ?', filter.entity)
  add('e.entity_id = ?', filter.entityId)
  add('e.request_id = ?', filter.requestId)
  add(`e.at >= ?::date::timestamp at time zone 'Asia/Shanghai'`, filter.from)
  add(`e.at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'`, filter.to)
  add('audit_words(e.reason, e.entity_id, e.before, e.after) ilike ?', containing(filter.q))
  return { sql: conditions.length > 0 ? `where ${conditions.join(' and ')}` : '', values }
}
