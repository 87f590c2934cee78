import type { PatrolFailureKind, PatrolVisit, PatrolVisitDetail, VisitResult } from '@mingkao/contract'
import type { Pool } from 'pg'
import { containing } from '../../db/containing.ts'
import { type Page, queryPage } from '../../db/query-page.ts'
import { kindsOf } from './visiting/failure-words.ts'

/** A visit as stored: the failure by its kind, its words are added later. */
export type VisitRow = Omit<PatrolVisit, 'failure'> & { failure: PatrolFailureKind | null; detail: string | null }
export type VisitDetailRow = Omit<PatrolVisitDetail, 'failure'> & Pick<VisitRow, 'failure' | 'detail'>

export type VisitFilter = {
  q?: string | undefined
  unit?: string | undefined
  result?: VisitResult | undefined
  page: number
  pageSize: number
}

/** $1: the day whose 责任单位 is named. */
const VISIT = `
  v.id::text, v.run_id as "runId", json_build_object('code', c.code, 'path', c.path, 'url', coalesce(s.list_url, c.url)) as "column",
  lead.unit as lead, v.state, v.outcome, v.failure, v.detail, v.visited_at as "visitedAt", v.http_status as status,
  v.newest_on as "newestOn", newest.title as "newestTitle", v.change, v.new_items as "newItems",
  coalesce(jsonb_array_length(v.items), 0) as "itemCount"`
const JOINED = `
  from patrol_visits v
  join columns c on c.id = v.column_id
  left join patrol_settings s on s.column_id = c.id
  left join lateral (
    select u.code, json_build_object('code', u.code, 'name', u.short_name) as unit
      from column_assignments a join units u on u.id = a.unit_id
     where a.column_id = c.id and a.role = 'lead' and a.valid_from <= $1::date and (a.valid_to is null or a.valid_to > $1::date)) lead on true
  left join lateral (
    select item ->> 'title' as title from jsonb_array_elements(v.items) item
     where item ->> 'day' = v.newest_on::text limit 1) newest on true`
const DETAIL = `${VISIT}, v.url, v.duration_ms as "durationMs", v.content_hash as "contentHash", v.source,
  coalesce(v.items, '[]') as items, v.excerpt`

/** 巡检所见, for reading. @param day the day whose responsible units are named */
export function sightsRepository(pool: Pool, day: string) {
  return {
    listOfRun(runId: string, { q, unit, result, page, pageSize }: VisitFilter): Promise<Page<VisitRow>> {
      return queryPage<VisitRow>(pool, {
        matching: `select ${VISIT}, c.path ${JOINED}
          where v.run_id = $2 and ($3::text is null or concat_ws(' ', c.path, c.code, lead.unit ->> 'name') ilike $3)
            and ($4::text is null or lead.code = $4) and (${resultIs(result)}) and $5::text[] is not null`,
        orderBy: 'path, id::bigint',
        values: [day, runId, containing(q), unit ?? null, result === undefined ? [] : failuresOf(result)],
        page,
        pageSize,
      })
    },

    /** What has been visited, the latest first. */
    listOfColumn(code: string, { page, pageSize }: { page: number; pageSize: number }): Promise<Page<VisitRow>> {
      return queryPage<VisitRow>(pool, {
        matching: `select ${VISIT} ${JOINED} where c.code = $2 and v.state = 'done'`,
        orderBy: 'id::bigint desc',
        values: [day, code],
        page,
        pageSize,
      })
    },

    async find(id: string): Promise<VisitDetailRow | null> {
      const { rows } = await pool.query<{ row: VisitDetailRow }>(
        `select to_json(found) as row from (select ${DETAIL} ${JOINED} where v.id = $2::bigint) found`,
        [day, id],
      )
      return rows[0]?.row ?? null
    },

    /** @returns whether the unit leads or supports the column, or one above it; null where there is no such column */
    async isKeptBy(code: string, unitId: number): Promise<boolean | null> {
      const { rows } = await pool.query<{ isKept: boolean }>(
        `with recursive above as (
           select id, parent_id from columns where code = $2
           union
           select p.id, p.parent_id from columns p join above on above.parent_id = p.id
         )
         select exists (
           select from column_assignments a join above on above.id = a.column_id
            where a.unit_id = $3 and a.valid_from <= $1::date and (a.valid_to is null or a.valid_to > $1::date)) as "isKept"
           from columns where code = $2`,
        [day, code, unitId],
      )
      return rows[0]?.isKept ?? null
    },
  }
}

export type SightsRepository = ReturnType<typeof sightsRepository>

function resultIs(result: VisitResult | undefined): string {
  switch (result) {
    case undefined:
      return 'true'
    case 'found':
    case 'empty':
    case 'failed':
      return `v.outcome = '${result}'`
    case 'waiting':
      return `v.state in ('waiting', 'visiting')`
    case 'new-items':
      return 'v.new_items > 0'
    case 'unreachable':
    case 'not-visited':
    case 'unreadable':
      return 'v.failure = any($5)'
  }
}

function failuresOf(result: VisitResult): string[] {
  return result === 'unreachable' || result === 'not-visited' || result === 'unreadable' ? kindsOf(result) : []
}
