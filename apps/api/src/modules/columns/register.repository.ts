import type { Pool, PoolClient } from 'pg'
import { EXEMPTION_TERMS } from '../assessments/index.ts'
import type { ColumnRecord } from './column-record.ts'

/** One term of a unit as lead or supporting: from a day until (not including) another. */
export type Keeper = {
  id: number
  unitId: number
  code: string
  name: string
  order: number
  /** First day on which the unit no longer exists. */
  closedOn: string | null
  role: 'lead' | 'supporting'
  from: string
  to: string | null
  responsibleLeader: string | null
  contact: string | null
  version: number
}

/** A column, who keeps it through time, and what is known of its updates at a moment. */
export type RegisterRow = Omit<ColumnRecord, 'parent' | 'assignments'> & {
  keepers: Keeper[] | null
  publishedOn: string | null
  observedOn: string | null
  isSeenEmpty: boolean | null
  sightedBy: 'manual' | 'patrol' | null
  isCovered: boolean
}

/** When the columns are looked at: `at` the moment, what had come in by `dataAsOf` (null: all that has by `now`). */
export type RegisterMoment = { at: Date; dataAsOf: Date | null; now: Date }

export type PeriodMoment = { checkAt: Date | null; dataAsOf: Date | null }

/** `unit`'s exemption from what is found of a column; `column` null: of every column. */
export type ColumnExemption = { unit: string; column: string | null; endsOn: string }

/** What `unit` answered for of a column is not counted: its appeal was accepted. */
export type ColumnExclusion = { unit: string; column: string }

/** 栏目与维护分工, as facts. */
export function registerRepository(sql: Pool | PoolClient) {
  return {
    /** @param only ids of the columns wanted; null: all of them */
    async list({ at, dataAsOf, now }: RegisterMoment, only: number[] | null): Promise<RegisterRow[]> {
      const { rows } = await sql.query<RegisterRow>({
        name: 'list-columns',
        text: LIST_COLUMNS,
        values: [at, dataAsOf, now, only],
      })
      return rows
    },

    /** The columns themselves, all below the columns they stand under, whose states hang together; ids. */
    async findBranches(ids: readonly number[]): Promise<number[]> {
      const { rows } = await sql.query<{ id: number }>(
        `with recursive up as (
           select id, parent_id from columns where id = any($1)
           union select c.id, c.parent_id from columns c join up on c.id = up.parent_id
         ), down as (
           select id from up where parent_id is null
           union select c.id from columns c join down on c.parent_id = down.id
         ) select id from down`,
        [ids],
      )
      return rows.map(({ id }) => id)
    },

    /** Ids of the columns at the top, in their order. */
    async findTop(): Promise<number[]> {
      const { rows } = await sql.query<{ id: number }>(
        'select id from columns where parent_id is null order by position nulls last, code',
      )
      return rows.map(({ id }) => id)
    },

    /** When the next item that waits for its time comes due. */
    async findNextDue(now: Date): Promise<Date | null> {
      const { rows } = await sql.query<{ due: Date | null }>(
        `select min(published_at) as due from publications
          where is_waiting and published_at > $1 and withdrawn_at is null`,
        [now],
      )
      return rows[0]?.due ?? null
    },

    async findPeriod(id: string): Promise<PeriodMoment | null> {
      const { rows } = await sql.query<PeriodMoment>(
        'select check_at as "checkAt", data_as_of as "dataAsOf" from periods where id = $1',
        [id],
      )
      return rows[0] ?? null
    },

    /** 免考 in force on a day that may be of columns: one column's, or of 栏目更新 as a whole. */
    async listExemptions(day: string): Promise<ColumnExemption[]> {
      const { rows } = await sql.query<ColumnExemption>(
        `select u.code as unit, case when kind = 'column' then subject end as column, max(ends)::text as "endsOn"
           from (${EXEMPTION_TERMS}) e join units u on u.id = e.unit_id
          where starts <= $1 and ends >= $1
            and (kind = 'column' or (kind = 'indicator' and subject = 'column-freshness')) group by 1, 2`,
        [day],
      )
      return rows
    },

    /** 申诉成立 in a period, about columns past their limit. */
    async listExclusions(period: string): Promise<ColumnExclusion[]> {
      const { rows } = await sql.query<ColumnExclusion>(
        `select u.code as unit, substr(a.finding_id, length('column-freshness/') + 1) as column
           from appeals a join units u on u.id = a.unit_id
          where a.period_id = $1 and a.state = 'accepted' and a.finding_id like 'column-freshness/%'`,
        [period],
      )
      return rows
    },

    /** The scheme in force on a day. */
    async findScheme(day: string): Promise<unknown> {
      const { rows } = await sql.query<{ content: unknown }>(
        `select content from schemes
          where state <> 'draft' and effective_from <= $1 and (effective_to is null or effective_to > $1)`,
        [day],
      )
      return rows[0]?.content ?? null
    },
  }
}

const LIST_COLUMNS = `
  with keepers as (
    select column_id, json_agg(json_build_object(
             'id', id, 'unitId', unit_id, 'code', unit_code, 'name', unit_name, 'order', protocol_order,
             'closedOn', unit_closed_on, 'role', role, 'from', valid_from, 'to', valid_to,
             'responsibleLeader', responsible_leader, 'contact', contact, 'version', version
           ) order by valid_from, protocol_order, id) as terms
      from column_keepers where $4::int[] is null or column_id = any($4) group by column_id
  )
  select c.id, c.code, c.parent_id as "parentId", c.name, c.path, c.position, c.url, c.category, c."limit",
         c.opened_on::text as "openedOn", c.archived_on::text as "archivedOn", c.archive_notice as "archiveNotice",
         c.exempt_reason as "exemptReason", c.remark, c.version, keepers.terms as keepers,
         known.published_on::text as "publishedOn", known.observed_on::text as "observedOn",
         known.is_seen_empty as "isSeenEmpty", known.sighted_by as "sightedBy", known.is_covered as "isCovered"
    from columns c
    join column_updates($1, $2, $3, $4) known on known.column_id = c.id
    left join keepers on keepers.column_id = c.id`
