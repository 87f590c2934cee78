import type { ExemptionDetail, ExemptionFilter, ExemptionRequest } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { containing } from '../../db/containing.ts'
import { type Page, queryPage } from '../../db/query-page.ts'
import { stepsOf } from '../../db/step-log.ts'
import { EXEMPTION_STEPS } from './exemption-writes.repository.ts'

export type ExemptionRow = ExemptionRequest & {
  askedById: string
  unitId: number
  unitExemptionId: number | null
  events: ExemptionDetail['events']
}

/** `within`: of this unit alone; `day`: today. */
export type ExemptionsQuery = ExemptionFilter & { day: string; within: number | null; page: number; pageSize: number }

/** $1 today. */
const REQUESTS = `
  select e.id, json_build_object('code', u.code, 'name', u.short_name) as unit, u.group_name as "group", e.kind, e.subject,
         e.subject_label as "subjectLabel", e.starts_on as "startsOn", e.ends_on as "endsOn", e.ground, e.note, e.state,
         case when e.state not in ('approved', 'revoked') then null
              when coalesce(e.ended_on, e.ends_on) < $1::date then 'over'
              when e.starts_on > $1::date then 'upcoming' else 'in-force' end as term,
         e.asked_by as "askedBy", e.asked_at as "askedAt", e.decided_by as "decidedBy", e.decided_at as "decidedAt",
         e.decision_reason as "decisionReason", e.ended_on as "endedOn", e.version, e.unit_id
    from exemption_requests e join units u on u.id = e.unit_id`

const MATCHING = `
  select * from (${REQUESTS}) e
   where ($2::int is null or unit_id = $2) and ($3::text is null or unit ->> 'code' = $3)
     and ($4::text is null or state = $4)
     and ($5::text is null or concat_ws(' ', unit ->> 'name', "subjectLabel", note) ilike $5)`

const DETAIL = `
  select to_jsonb(e) - 'unit_id' || jsonb_build_object(
    'askedById', kept.asked_by_id, 'unitId', kept.unit_id, 'unitExemptionId', kept.unit_exemption_id,
    'events', ${stepsOf(EXEMPTION_STEPS, 'e.id')}) as detail
    from (${REQUESTS} where e.id = $2) e join exemption_requests kept on kept.id = e.id`

/** 待审批 first, the longest waiting first; then what was asked last. */
const ORDER = `state <> 'open', case when state = 'open' then "askedAt" end, "askedAt" desc, id desc`

const SUBJECT_LABEL: Record<'column' | 'account', string> = {
  column: `select path as label from columns where code = $1`,
  account: `select platform || '“' || name || '”' as label from new_media_accounts a join units u on u.id = a.unit_id
             where a.code = $1 and u.code = $2`,
}

export function exemptionsRepository(sql: Pool | PoolClient) {
  return {
    async find(id: number, day: string): Promise<ExemptionRow | null> {
      const { rows } = await sql.query<{ detail: ExemptionRow }>(DETAIL, [day, id])
      return rows[0]?.detail ?? null
    },

    /** What a column, or an account of the unit, is called; null: there is no such. */
    async findLabel(kind: 'column' | 'account', subject: string, unit: string): Promise<string | null> {
      const values = kind === 'column' ? [subject] : [subject, unit]
      const { rows } = await sql.query<{ label: string }>(SUBJECT_LABEL[kind], values)
      return rows[0]?.label ?? null
    },
  }
}

export function listExemptionRows(
  pool: Pool,
  { day, within, unit, state, q, page, pageSize }: ExemptionsQuery,
): Promise<Page<ExemptionRequest>> {
  return queryPage(pool, {
    matching: MATCHING,
    orderBy: ORDER,
    values: [day, within, unit ?? null, state ?? null, containing(q)],
    page,
    pageSize,
  })
}
