import type { Pool, PoolClient } from 'pg'
import type { Register, RegisterRow } from './register.ts'

export type HistoryRow = {
  at: string
  actor: string
  action: string
  reason: string | null
  changes: { before: unknown; after: unknown } | null
  /** What the row became; of an import, what the first change found. Null where it isn't kept. */
  version: number | null
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
                 then jsonb_build_object('before', before, 'after', after) end as changes, (after->>'version')::int as version
       from audit_entries where entity = '${entity}' and entity_id = $1
     union all
     select coalesce(i.finished_at, i.created_at), coalesce(u.name, '系统'), 'import-${entity}', i.file_name, null,
            (select (e.before->>'version')::int from audit_entries e
              where e.entity = '${entity}' and e.entity_id = $1 order by e.id limit 1)
       from ${table} t
       join imports i on i.id = t.import_id
       left join users u on u.id = i.created_by_id
      where t.id = $1::int
      order by at`,
    [id],
  )
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** What the row said in one of its versions, as the audit log keeps it. */
export async function findVersion(
  client: PoolClient,
  { entity }: Pick<Register<RegisterRow>, 'entity'>,
  id: string,
  version: number,
): Promise<unknown> {
  const { rows } = await client.query<{ kept: unknown }>(
    `select case when (after->>'version')::int = $2 then after else before end as kept
       from audit_entries
      where entity = '${entity}' and entity_id = $1
        and $2 in ((after->>'version')::int, (before->>'version')::int)
      order by id limit 1`,
    [id, version],
  )
  return rows[0]?.kept
}
