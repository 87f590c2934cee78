import type { Pool, PoolClient } from 'pg'

/** How the appeals of a period stand: the same words as long as none was filed or moved on. */
export async function stateOfAppeals(sql: Pool | PoolClient, period: string): Promise<string> {
  const { rows } = await sql.query<{ state: string }>(
    `select coalesce(string_agg(id || ' ' || version, ', ' order by id), '') as state from appeals where period_id = $1`,
    [period],
  )
  return rows[0]?.state ?? ''
}
