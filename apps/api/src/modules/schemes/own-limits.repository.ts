import type { Pool } from 'pg'

/** Columns with a limit of their own, by code: no scheme moves it. */
export async function findOwnLimits(sql: Pool): Promise<ReadonlySet<string>> {
  const { rows } = await sql.query<{ code: string }>(`select code from columns where "limit" is not null`)
  return new Set(rows.map(({ code }) => code))
}
