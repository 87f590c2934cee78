import { randomUUID } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { ColumnEdit, ColumnRecord } from './column-record.ts'

export type ChangeSetRow = {
  id: string
  action: string
  at: Date
  actor: string
  reason: string | null
  columns: number
  undoneAt: Date | null
}

export type StoredChange = { columnId: number; before: ColumnRecord | null; versionAfter: number }

const CHANGE_SET = `
  select s.id, s.action, s.at, s.actor_name as actor, s.reason, s.undone_at as "undoneAt",
         (select count(*)::int from column_changes c where c.change_set_id = s.id) as columns
    from column_change_sets s`

/** What was done as a whole, and what each column was before. */
export function changeSetsRepository(sql: Pool | PoolClient) {
  return {
    async insert(
      { action, actor, reason }: { action: string; actor: string; reason: string | undefined },
      edits: readonly (ColumnEdit & { isNew: boolean })[],
    ): Promise<string> {
      const id = randomUUID()
      await sql.query('insert into column_change_sets (id, action, actor_name, reason) values ($1, $2, $3, $4)', [
        id,
        action,
        actor,
        reason ?? null,
      ])
      const changes = edits.map(({ before, isNew }) => ({ id: before.id, before: isNew ? null : before }))
      await sql.query(
        `insert into column_changes (change_set_id, column_id, before, version_after)
           select $1::uuid, t.id, nullif(t.before, 'null'), c.version
             from jsonb_to_recordset($2::jsonb) as t (id int, before jsonb) join columns c on c.id = t.id`,
        [id, JSON.stringify(changes)],
      )
      return id
    },

    async find(id: string): Promise<ChangeSetRow | null> {
      const { rows } = await sql.query<ChangeSetRow>(`${CHANGE_SET} where s.id = $1`, [id])
      return rows[0] ?? null
    },

    async list({
      page,
      pageSize,
    }: {
      page: number
      pageSize: number
    }): Promise<{ rows: ChangeSetRow[]; total: number }> {
      const { rows } = await sql.query<ChangeSetRow>(
        `${CHANGE_SET} order by s.at desc, s.id limit $1 offset $2::bigint`,
        [pageSize, (page - 1) * pageSize],
      )
      const counted = await sql.query<{ total: number }>('select count(*)::int as total from column_change_sets')
      return { rows, total: counted.rows[0]?.total ?? 0 }
    },

    async findChanges(id: string): Promise<StoredChange[]> {
      const { rows } = await sql.query<StoredChange>(
        `select column_id as "columnId", before, version_after as "versionAfter"
           from column_changes where change_set_id = $1 order by column_id`,
        [id],
      )
      return rows
    },

    /** @returns false when somebody has undone it already */
    async markUndone(id: string): Promise<boolean> {
      const { rowCount } = await sql.query(
        'update column_change_sets set undone_at = now() where id = $1 and undone_at is null',
        [id],
      )
      return rowCount === 1
    },
  }
}
