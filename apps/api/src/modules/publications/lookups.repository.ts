import type { Pool, PoolClient } from 'pg'

export type PeriodBounds = { start: string; end_exclusive: string; data_as_of: Date | null }
export type UnitRow = { id: number; name: string; valid_from: string; valid_to: string | null }

export type HistoryRow = {
  at: Date
  actor: string
  action: string
  reason: string | null
  before: unknown
  after: unknown
}

/** What publications need to know of units, columns, periods and the audit log. */
export function lookupsRepository(sql: Pool | PoolClient) {
  return {
    async findPeriod(id: string): Promise<PeriodBounds | null> {
      const { rows } = await sql.query<PeriodBounds>(
        `select starts_on::text as start, (ends_on + 1)::text as end_exclusive, data_as_of from periods where id = $1`,
        [id],
      )
      return rows[0] ?? null
    },

    async findUnit(code: string): Promise<UnitRow | null> {
      const { rows } = await sql.query<UnitRow>(
        `select id, short_name as name, valid_from::text, valid_to::text from units where code = $1`,
        [code],
      )
      return rows[0] ?? null
    },

    async findColumnId(code: string): Promise<number | null> {
      const { rows } = await sql.query<{ id: number }>('select id from columns where code = $1', [code])
      return rows[0]?.id ?? null
    },

    /** The column and all below it. */
    async findColumnTree(code: string): Promise<number[]> {
      const { rows } = await sql.query<{ id: number }>(
        `with recursive tree as (
           select id from columns where code = $1
           union
           select child.id from columns child join tree on child.parent_id = tree.id
         )
         select id from tree`,
        [code],
      )
      return rows.map(({ id }) => id)
    },

    async findByUrl(url: string): Promise<{ id: string; title: string } | null> {
      const { rows } = await sql.query<{ id: string; title: string }>(
        'select id::text, title from publications where url = $1',
        [url],
      )
      return rows[0] ?? null
    },

    /** 沿革: the batch an item came with and what people did to it since, oldest first, in real time. */
    async findHistory(id: string): Promise<HistoryRow[]> {
      const { rows } = await sql.query<HistoryRow>(
        `select at, actor_name as actor, action, reason, before, after
           from audit_entries where entity = 'publication' and entity_id = $1
         union all
         select coalesce(i.finished_at, i.created_at), coalesce(u.name, '系统'), 'import-publication', i.file_name, null, null
           from publications p
           join imports i on i.id = p.import_id
           left join users u on u.id = i.created_by_id
          where p.id = $1::bigint
          order by at`,
        [id],
      )
      return rows
    },
  }
}

export type LookupsRepository = ReturnType<typeof lookupsRepository>
