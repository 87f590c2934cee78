import type { Appeal, AppealEvent, AppealFilter, AppealState, Finding } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { containing } from '../../db/containing.ts'
import { type Page, queryPage } from '../../db/query-page.ts'
import { stepsOf } from '../../db/step-log.ts'
import { APPEAL_STEPS } from './appeal-writes.repository.ts'

export type AppealRow = Omit<Appeal, 'indicatorLabel'> & {
  finding: Finding
  filedById: string
  events: AppealEvent[]
}

/** `within`: of this unit alone. `isWithheld`: without 涉密 ones. */
export type AppealsQuery = AppealFilter & {
  within: number | null
  isWithheld: boolean
  page: number
  pageSize: number
}

/** Left open when its period was closed, an appeal is never decided: 定稿时未裁定. */
const STATE = `case when a.state = 'open' and p.stage in ('final', 'issued') then 'lapsed' else a.state end`

const APPEALS = `
  select a.id, json_build_object('code', u.code, 'name', u.short_name) as unit, u.group_name as "group",
         a.period_id as period, p.label as "periodLabel", a.finding_id as "findingId", a.indicator,
         a.finding ->> 'sentence' as sentence, (a.finding ->> 'points')::numeric as points,
         (a.finding ->> 'weighed')::numeric as weighed, ${STATE} as state, a.reason, a.filed_by as "filedBy", a.filed_at as "filedAt",
         a.decided_by as "decidedBy", a.decided_at as "decidedAt", a.decision_reason as "decisionReason",
         a.is_confidential as "isConfidential", p.stage in ('final', 'issued') as "isClosed", a.version, a.unit_id
    from appeals a
    join units u on u.id = a.unit_id
    join periods p on p.id = a.period_id`

const MATCHING = `
  select * from (${APPEALS}) a
   where ($1::int is null or unit_id = $1) and not ($2 and "isConfidential")
     and ($3::text is null or period = $3) and ($4::text is null or unit ->> 'code' = $4)
     and ($5::text is null or state = $5)
     and ($6::text is null or concat_ws(' ', unit ->> 'name', sentence, reason) ilike $6)`

const DETAIL = `
  select to_jsonb(a) - 'unit_id' || jsonb_build_object(
    'finding', kept.finding, 'filedById', kept.filed_by_id,
    'events', ${stepsOf(APPEAL_STEPS, 'a.id')}) as detail
    from (${APPEALS} where a.id = $1) a join appeals kept on kept.id = a.id`

/** 待裁定 first, the longest waiting first; then what was decided last. */
const ORDER = `state <> 'open', case when state = 'open' then "filedAt" end, "filedAt" desc, id desc`

export function appealsRepository(sql: Pool | PoolClient) {
  return {
    async find(id: number): Promise<AppealRow | null> {
      const { rows } = await sql.query<{ detail: AppealRow }>(DETAIL, [id])
      return rows[0]?.detail ?? null
    },

    async findOfUnit(unit: string, period: string): Promise<{ id: number; findingId: string; state: AppealState }[]> {
      const { rows } = await sql.query<{ id: number; findingId: string; state: AppealState }>(
        `select a.id, a.finding_id as "findingId", ${STATE} as state
           from appeals a join units u on u.id = a.unit_id join periods p on p.id = a.period_id
          where u.code = $1 and a.period_id = $2 and a.state <> 'withdrawn' order by a.id`,
        [unit, period],
      )
      return rows
    },
  }
}

export function listAppealRows(
  sql: Pool | PoolClient,
  { within, isWithheld, period, unit, state, q, page, pageSize }: AppealsQuery,
): Promise<Page<Omit<Appeal, 'indicatorLabel'>>> {
  return queryPage(sql, {
    matching: MATCHING,
    orderBy: ORDER,
    values: [within, isWithheld, period ?? null, unit ?? null, state ?? null, containing(q)],
    page,
    pageSize,
  })
}
