import type { Pool, PoolClient } from 'pg'
import type { ColumnRecord } from './column-record.ts'

/** One line of the audit log about a column. */
export type ColumnAudit = {
  id: string
  at: Date
  on: string
  actor: string
  action: string
  reason: string | null
  before: ColumnRecord | null
  after: ColumnRecord | null
}

export type ObservationRow = {
  id: number
  kind: 'manual' | 'patrol'
  lastUpdatedOn: string | null
  isBlank: boolean
  observedAt: Date
  observedOn: string
  note: string | null
  evidenceUrl: string | null
  evidenceText: string | null
  by: string | null
}

const OBSERVATION = `
  o.id, o.kind, o.last_updated_on::text as "lastUpdatedOn", o.is_blank as "isBlank", o.observed_at as "observedAt",
  (o.observed_at at time zone 'Asia/Shanghai')::date::text as "observedOn", o.note, o.evidence_url as "evidenceUrl",
  o.evidence_text as "evidenceText", o.observed_by as by`

/** 沿革 of one column: who changed it, what was seen on its page, on which days it was updated. */
export function columnHistoryRepository(sql: Pool | PoolClient) {
  return {
    /** Newest first. */
    async findAudits(code: string): Promise<ColumnAudit[]> {
      const { rows } = await sql.query<ColumnAudit>(
        `select id::text, at, (at at time zone 'Asia/Shanghai')::date::text as on, actor_name as actor, action, reason,
                before, after
           from audit_entries where entity = 'column' and entity_id = $1 order by audit_entries.id desc limit 500`,
        [code],
      )
      return rows
    },

    /** The column as a change left it. */
    async findVersion(code: string, auditId: string): Promise<ColumnRecord | null> {
      const { rows } = await sql.query<{ after: ColumnRecord | null }>(
        `select after from audit_entries where entity = 'column' and entity_id = $1 and id = $2 and after ? 'assignments'`,
        [code, auditId],
      )
      return rows[0]?.after ?? null
    },

    async findIds(codes: readonly string[]): Promise<Map<string, number>> {
      const { rows } = await sql.query<{ code: string; id: number }>(
        'select code, id from columns where code = any($1)',
        [codes],
      )
      return new Map(rows.map(({ code, id }) => [code, id]))
    },

    async listObservations(
      columnId: number,
      {
        kind = null,
        page,
        pageSize,
      }: { kind?: ObservationRow['kind'] | null | undefined; page: number; pageSize: number },
    ): Promise<{ rows: ObservationRow[]; total: number }> {
      const { rows } = await sql.query<ObservationRow>(
        `select ${OBSERVATION} from column_observations o where o.column_id = $1 and ($4::text is null or o.kind = $4)
          order by o.observed_at desc, o.id desc limit $2 offset $3::bigint`,
        [columnId, pageSize, (page - 1) * pageSize, kind],
      )
      const counted = await sql.query<{ total: number }>(
        `select count(*)::int as total from column_observations where column_id = $1 and ($2::text is null or kind = $2)`,
        [columnId, kind],
      )
      return { rows, total: counted.rows[0]?.total ?? 0 }
    },

    async insertObservation(observation: {
      columnId: number
      lastUpdatedOn: string | null
      isBlank: boolean
      observedAt: Date
      note: string | null
      evidenceUrl: string | null
      evidenceText: string | null
      by: string
    }): Promise<ObservationRow> {
      const { columnId, lastUpdatedOn, isBlank, observedAt, note, evidenceUrl, evidenceText, by } = observation
      const { rows } = await sql.query<ObservationRow>(
        `insert into column_observations as o
           (column_id, kind, last_updated_on, is_blank, observed_at, note, evidence_url, evidence_text, observed_by)
         values ($1, 'manual', $2, $3, $4, $5, $6, $7, $8) returning ${OBSERVATION}`,
        [columnId, lastUpdatedOn, isBlank, observedAt, note, evidenceUrl, evidenceText, by],
      )
      const [row] = rows
      if (!row) throw new Error('an observation that has just been written is gone')
      return row
    },

    /** Days on which the column itself was updated, as far as is known now, in order: counted items and what was seen. */
    async findUpdateDays(columnId: number, now: Date): Promise<string[]> {
      const { rows } = await sql.query<{ day: string }>(
        `select distinct published_on::text as day from publications
          where column_id = $1 and published_at <= $2
            and is_counted(published_at, arrived_at, withdrawn_at, is_waiting, null, $2)
         union select last_updated_on::text from column_observations
          where column_id = $1 and last_updated_on is not null and observed_at <= $2
          order by day`,
        [columnId, now],
      )
      return rows.map(({ day }) => day)
    },
  }
}
