import type { Pool, PoolClient } from 'pg'
import { labelOfAction } from './action-labels.ts'

/**
 * Who was quicker: for the refusal of a step that somebody else's has overtaken.
 * @returns `李主任（考核周期定稿）`; 他人 where nothing is noted of the row
 */
export async function firstHand(
  sql: Pool | PoolClient,
  { entity, id, actor }: { entity: string; id: string | number; actor: string | null },
): Promise<string> {
  const { rows } = await sql.query<{ name: string; action: string; isOneself: boolean }>(
    `select actor_name as name, action, actor_id is not distinct from $3 as "isOneself"
       from audit_entries where entity = $1 and entity_id = $2 order by id desc limit 1`,
    [entity, String(id), actor],
  )
  const [last] = rows
  if (!last) return '他人'
  return `${last.isOneself ? '您本人在另一处' : last.name}（${labelOfAction(last.action)}）`
}
