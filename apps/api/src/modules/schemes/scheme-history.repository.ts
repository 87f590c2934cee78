import type { SchemeDetail } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'

type Entry = SchemeDetail['history'][number]

/** 沿革 of a version, as the audit log has it: oldest first, in real time. */
export async function findSchemeHistory(sql: Pool | PoolClient, id: string): Promise<Entry[]> {
  const { rows } = await sql.query<Omit<Entry, 'at'> & { at: Date }>(
    `select at, actor_name as actor, action, reason, coalesce(after -> 'changes', '[]') as changes
       from audit_entries where entity = 'scheme' and entity_id = $1 order by id`,
    [id],
  )
  return rows.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() }))
}
