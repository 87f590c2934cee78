import type { Pool, PoolClient } from 'pg'
import type { Register, RegisterRow } from './register.ts'

export type HistoryRow = {
  at: string
  actor: string
  action: string
  reason: string | null
  changes: { before: unknown; after: unknown } | null
}

/** 沿革 of a row: the batch it came with and what people did to it since, oldest first, in real time. */
export async function findHistory(
  sql: Pool | PoolClient,
  { table, entity }: Pick<Register<RegisterRow>, 'table' | 'entity'>,
  id: string,
): Promise<HistoryRow[]> {
  const { rows } = await sql.query<Omit<HistoryRow, 'at'> & { at: Date }>(
    `select at, actor_name as actor, action, reason,
            case when before is not null or after is not null
                 then jsonb_build_object('before', before, 'after', after) end as changes
       from audit_entries where entity = '${entity}' and entity_id = $1
     union all
     select coalesce(i.finished_at, i.created_at), coalesce(u.name, '系统'), 'import-${entity}', i.file_name, null
       from ${table} t
       join imports i on i.id = t.import_id
       left join users u on u.id = i.created_by_id
      where t.id = $1::int
      order by at`,
    [id],
  )
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
