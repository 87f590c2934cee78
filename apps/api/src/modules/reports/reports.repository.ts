import type { ReportItem, ReportState } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { containing } from '../../db/containing.ts'

export type ReportRow = {
  id: number
  unit: { code: string; name: string }
  title: string
  item: ReportItem
  note: string
  proofUrl: string | null
  state: ReportState
  submittedById: string
  submittedBy: string
  submittedAt: string
  decidedBy: string | null
  decidedAt: string | null
  reason: string | null
  recordId: string | null
  version: number
}

export type ReportFilter = {
  q?: string | undefined
  state?: ReportState | undefined
  kind?: string | undefined
  unit?: string | undefined
}

/** What a unit fills in. */
export type ReportFields = { item: ReportItem; note: string; proofUrl: string | null }

export type Decision = { state: ReportState; by: string; at: Date; reason: string | null; recordId: string | null }

const REPORTS = `select r.id::int as id, json_build_object('code', u.code, 'name', u.short_name) as unit, r.title, r.item, r.note,
    r.proof_url as "proofUrl", r.state, r.submitted_by_id as "submittedById", r.submitted_by as "submittedBy",
    r.submitted_at as "submittedAt", r.decided_by as "decidedBy", r.decided_at as "decidedAt", r.reason,
    r.record_id as "recordId", r.version
  from reports r join units u on u.id = r.unit_id`

/** 报送 as stored. */
export function reportsRepository(sql: Pool | PoolClient) {
  return {
    async list(filter: ReportFilter, { page, pageSize }: { page: number; pageSize: number }) {
      const { rows } = await sql.query<{ rows: ReportRow[]; total: number }>(
        `with matching as (
           ${REPORTS}
            where ($1::text is null or u.code = $1) and ($2::text is null or r.state = $2)
              and ($3::text is null or r.kind = $3) and ($4::text is null or r.title ilike $4 or r.note ilike $4)
         ), page as (
           select * from matching order by state = 'submitted' desc, "submittedAt" desc, id desc limit $5 offset $6::bigint
         ) select (select count(*)::int from matching) as total,
                  (select coalesce(json_agg(page), '[]') from page) as rows`,
        [
          filter.unit ?? null,
          filter.state ?? null,
          filter.kind ?? null,
          containing(filter.q),
          pageSize,
          BigInt(page - 1) * BigInt(pageSize),
        ],
      )
      return { rows: rows[0]?.rows ?? [], total: rows[0]?.total ?? 0, page, pageSize }
    },

    async find(id: string): Promise<ReportRow | null> {
      const { rows } = await sql.query<{ row: ReportRow }>(
        `with found as (${REPORTS} where r.id = $1::bigint) select to_json(found) as row from found`,
        [id],
      )
      return rows[0]?.row ?? null
    },

    /** Held until the transaction ends: two people never decide at once. */
    async lock(id: string): Promise<void> {
      await sql.query('select from reports where id = $1::bigint for update', [id])
    },

    /** One after another: whoever reports for a unit sees all its other reports. */
    async takeTurn(unitId: number): Promise<void> {
      await sql.query(`select pg_advisory_xact_lock(hashtext('mingkao reports'), $1::int)`, [unitId])
    },

    /** Whether the unit has reported the same, word for word, and waits for the answer. */
    async isWaiting({ item, note, proofUrl }: ReportFields, unitId: number): Promise<boolean> {
      const { rowCount } = await sql.query(
        `select from reports
          where unit_id = $1 and kind = $2 and item = $3::jsonb and note = $4 and proof_url is not distinct from $5
            and state = 'submitted' limit 1`,
        [unitId, item.kind, JSON.stringify(item), note, proofUrl],
      )
      return rowCount === 1
    },

    async insert(
      { item, note, proofUrl }: ReportFields,
      by: { unitId: number; userId: string; name: string; at: Date },
    ): Promise<string> {
      const { rows } = await sql.query<{ id: string }>(
        `insert into reports (kind, unit_id, item, title, note, proof_url, submitted_by_id, submitted_by, submitted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id::text`,
        [item.kind, by.unitId, JSON.stringify(item), item.title, note, proofUrl, by.userId, by.name, by.at],
      )
      return rows[0]?.id ?? ''
    },

    async update(id: string, { item, note, proofUrl }: ReportFields): Promise<void> {
      await sql.query(
        `update reports set kind = $2, item = $3, title = $4, note = $5, proof_url = $6, version = version + 1
          where id = $1::bigint`,
        [id, item.kind, JSON.stringify(item), item.title, note, proofUrl],
      )
    },

    async decide(id: string, { state, by, at, reason, recordId }: Decision): Promise<void> {
      await sql.query(
        `update reports set state = $2, decided_by = $3, decided_at = $4, reason = $5, record_id = $6, version = version + 1
          where id = $1::bigint`,
        [id, state, by, at, reason, recordId],
      )
    },
  }
}

export type ReportsRepository = ReturnType<typeof reportsRepository>
