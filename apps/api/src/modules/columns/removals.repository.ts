import type { PoolClient } from 'pg'

/** What refers to a column. */
export type References = {
  id: number
  code: string
  path: string
  version: number
  children: number
  publications: number
  interpretations: number
  observations: number
  /** Terms that began before today: somebody has answered for it. */
  terms: number
}

/** Columns that nothing refers to may go; the rest is archived. */
export function removalsRepository(client: PoolClient) {
  return {
    async findReferences(by: { code: string } | { ids: readonly number[] }, today: string): Promise<References[]> {
      const [condition, value] = 'code' in by ? ['c.code = $1', by.code] : ['c.id = any($1)', by.ids]
      const { rows } = await client.query<References>(
        `select c.id, c.code, c.path, c.version,
                (select count(*)::int from columns x where x.parent_id = c.id) as children,
                (select count(*)::int from publications x where x.column_id = c.id) as publications,
                (select count(*)::int from interpretations x where x.column_id = c.id) as interpretations,
                (select count(*)::int from column_observations x where x.column_id = c.id) as observations,
                (select count(*)::int from column_assignments x where x.column_id = c.id and x.valid_from < $2) as terms
           from columns c where ${condition} order by c.id for update`,
        [value, today],
      )
      return rows
    },

    async remove(ids: readonly number[]): Promise<void> {
      await client.query('delete from columns where id = any($1)', [ids])
    },
  }
}
