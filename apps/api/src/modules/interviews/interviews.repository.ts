import type { Interview } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { type Page, queryPage } from '../../db/query-page.ts'

/** What is attached stands with the attachments. */
export type InterviewRow = Omit<Interview, 'attachments'>

export type InterviewFields = Pick<
  Interview,
  'heldOn' | 'heldBy' | 'leader' | 'handler' | 'subject' | 'minutes' | 'problems'
>

export type InterviewFilter = {
  unit?: string | undefined
  period?: string | undefined
  within: number | null
  page: number
  pageSize: number
}

const INTERVIEWS = `
  select i.id, json_build_object('code', u.code, 'name', u.short_name) as unit, i.period_id as period,
         p.label as "periodLabel", i.held_on as "heldOn", i.held_by as "heldBy", i.leader, i.handler, i.subject,
         i.problems, i.minutes, i.recorded_by as "recordedBy", i.version, i.unit_id
    from interviews i join units u on u.id = i.unit_id join periods p on p.id = i.period_id`

export function interviewsRepository(sql: Pool | PoolClient) {
  return {
    async find(id: number): Promise<InterviewRow | null> {
      const { rows } = await sql.query<{ row: InterviewRow }>(
        `select to_jsonb(i) - 'unit_id' as row from (${INTERVIEWS} where i.id = $1) i`,
        [id],
      )
      return rows[0]?.row ?? null
    },

    /** What was dealt with in interviews, by unit: the key and the day. */
    async findDealtWith(): Promise<{ unit: string; key: string; period: string; heldOn: string }[]> {
      const { rows } = await sql.query<{ unit: string; key: string; period: string; heldOn: string }>(
        `select u.code as unit, unnest(i.problems) as key, i.period_id as period, i.held_on::text as "heldOn"
           from interviews i join units u on u.id = i.unit_id`,
      )
      return rows
    },

    /** 整改通知 that were answered late or not at all, by unit: how many, and the last day one was due. */
    async findOverdue(day: string): Promise<{ unit: string; count: number; lastDueOn: string }[]> {
      const { rows } = await sql.query<{ unit: string; count: number; lastDueOn: string }>(
        `select u.code as unit, count(*)::int as count, max(o.due_on)::text as "lastDueOn"
           from rectification_orders o join units u on u.id = o.unit_id
          where o.asks_report and o.state <> 'cancelled'
            and (o.late_due_on is not null or (o.state in ('issued', 'returned') and o.due_on < $1))
          group by u.code`,
        [day],
      )
      return rows
    },

    /** One after another: whoever records an interview with a unit sees all others with it. */
    async takeTurn(unit: string): Promise<void> {
      await sql.query(`select pg_advisory_xact_lock(hashtext('mingkao interviews'), hashtext($1))`, [unit])
    },

    /** Whether an interview of that day, by the same people about the same, is recorded already. */
    async isRecorded(
      unit: string,
      period: string,
      { heldOn, heldBy, leader, subject }: InterviewFields,
    ): Promise<boolean> {
      const { rowCount } = await sql.query(
        `select from interviews i join units u on u.id = i.unit_id
          where u.code = $1 and i.period_id = $2 and i.held_on = $3 and i.held_by = $4 and i.leader = $5 and i.subject = $6
          limit 1`,
        [unit, period, heldOn, heldBy, leader, subject],
      )
      return rowCount === 1
    },

    async add(unit: string, period: string, fields: InterviewFields & { recordedBy: string }): Promise<number | null> {
      const { rows } = await sql.query<{ id: number }>(
        `insert into interviews (unit_id, period_id, held_on, held_by, leader, handler, subject, minutes, problems, recorded_by)
         select u.id, p.id, $3, $4, $5, $6, $7, $8, $9, $10 from units u, periods p where u.code = $1 and p.id = $2
         returning id`,
        [unit, period, ...valuesOf(fields), fields.recordedBy],
      )
      return rows[0]?.id ?? null
    },

    /** @returns false where another version stands there now */
    async correct(id: number, version: number, fields: InterviewFields): Promise<boolean> {
      const { rowCount } = await sql.query(
        `update interviews
            set held_on = $3, held_by = $4, leader = $5, handler = $6, subject = $7, minutes = $8, problems = $9,
                version = version + 1
          where id = $1 and version = $2`,
        [id, version, ...valuesOf(fields)],
      )
      return rowCount === 1
    },
  }
}

function valuesOf({ heldOn, heldBy, leader, handler, subject, minutes, problems }: InterviewFields): unknown[] {
  return [heldOn, heldBy, leader, handler, subject, minutes, problems]
}

/** 约谈, the newest first. */
export function listInterviewRows(
  pool: Pool,
  { unit, period, within, page, pageSize }: InterviewFilter,
): Promise<Page<InterviewRow>> {
  return queryPage<InterviewRow>(pool, {
    matching: `select * from (${INTERVIEWS}) i
      where ($1::int is null or unit_id = $1) and ($2::text is null or unit ->> 'code' = $2)
        and ($3::text is null or period = $3)`,
    orderBy: '"heldOn" desc, id desc',
    values: [within, unit ?? null, period ?? null],
    page,
    pageSize,
  })
}
