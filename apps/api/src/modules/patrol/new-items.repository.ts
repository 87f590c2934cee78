import type { PatrolNewItem } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { containing } from '../../db/containing.ts'
import { type Page, queryPage } from '../../db/query-page.ts'

/** A found item that somebody wants as a publication, and what speaks against it. */
export type Candidate = {
  visit: string
  url: string
  title: string | null
  day: string | null
  time: string | null
  columnId: number
  columnCode: string
  unitId: number | null
  unitCode: string | null
  /** The publication that has this address already. */
  knownAs: string | null
}

export type NewPublication = { candidate: Candidate; unitId: number; publishedAt: Date }

/** An address with the other scheme is the same page. */
const SAME_ADDRESS = (url: string) =>
  `p.url in (${url}, regexp_replace(${url}, '^http:', 'https:'), regexp_replace(${url}, '^https:', 'http:'))`

const LEAD_ON = (column: string, day: string) => `
  left join lateral (
    select u.id, u.code, u.short_name from column_assignments a join units u on u.id = a.unit_id
     where a.column_id = ${column} and a.role = 'lead' and a.valid_from <= ${day} and (a.valid_to is null or a.valid_to > ${day})) lead on true`

/** 尚未登记的新信息: what each column's latest good visit found and no publication has the address of. */
export function newItemsRepository(db: Pool | PoolClient) {
  return {
    async candidates(wanted: readonly { visit: string; url: string }[]): Promise<Candidate[]> {
      const { rows } = await db.query<Candidate>(
        `select w.visit::text, w.url, i.title, i.day, i.time, c.id as "columnId", c.code as "columnCode", lead.id as "unitId",
                lead.code as "unitCode", (select p.title from publications p where ${SAME_ADDRESS('w.url')} limit 1) as "knownAs"
           from unnest($1::bigint[], $2::text[]) with ordinality w (visit, url, place)
           join patrol_visits v on v.id = w.visit
           join columns c on c.id = v.column_id
           left join lateral (
             select item ->> 'title' as title, item ->> 'day' as day, item ->> 'time' as time
               from jsonb_array_elements(v.items) item where item ->> 'url' = w.url limit 1) i on true
           ${LEAD_ON('c.id', 'i.day::date')}
          order by w.place`,
        [wanted.map(({ visit }) => visit), wanted.map(({ url }) => url)],
      )
      return rows
    },

    /** @returns the publications' ids by address; an address somebody else has entered in the meantime is left out */
    async insert(rows: readonly NewPublication[], arrivedAt: Date): Promise<Map<string, string>> {
      const { rows: inserted } = await db.query<{ id: string; url: string }>(
        `insert into publications (unit_id, column_id, title, url, published_at, published_on, has_time, kind, arrived_at, origin)
         select n.unit_id, n.column_id, n.title, n.url, n.published_at, (n.published_at at time zone 'Asia/Shanghai')::date,
                n.has_time, 'original', $7, 'patrol'
           from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::timestamptz[], $6::boolean[])
             n (unit_id, column_id, title, url, published_at, has_time)
         on conflict do nothing returning id::text, url`,
        [
          rows.map(({ unitId }) => unitId),
          rows.map(({ candidate }) => candidate.columnId),
          rows.map(({ candidate }) => candidate.title),
          rows.map(({ candidate }) => candidate.url),
          rows.map(({ publishedAt }) => publishedAt),
          rows.map(({ candidate }) => candidate.time !== null),
          arrivedAt,
        ],
      )
      return new Map(inserted.map(({ id, url }) => [url, id]))
    },
  }
}

export type NewItemFilter = {
  q?: string | undefined
  column?: string | undefined
  unit?: string | undefined
  page: number
  pageSize: number
}

/** The newest first. @param today what is dated later is not offered */
export function listNewItems(
  pool: Pool,
  today: string,
  { q, column, unit, page, pageSize }: NewItemFilter,
): Promise<Page<PatrolNewItem>> {
  return queryPage<PatrolNewItem>(pool, {
    matching: `
      select v.id::text as visit, json_build_object('code', c.code, 'path', c.path) as "column",
             case when lead.id is not null then json_build_object('code', lead.code, 'name', lead.short_name) end as unit,
             i.title, i.url, i.day, i.time, i."dayFrom", v.visited_at as "foundAt"
        from columns c
       cross join lateral (
         select id, items, visited_at from patrol_visits
          where column_id = c.id and outcome = 'found' order by id desc limit 1) v
       cross join lateral (
         select distinct on (item ->> 'url') item ->> 'title' as title, item ->> 'url' as url, (item ->> 'day')::date as day, item ->> 'time' as time,
                item ->> 'dayFrom' as "dayFrom"
           from jsonb_array_elements(v.items) item where item ->> 'day' is not null) i
       ${LEAD_ON('c.id', 'i.day')}
       where i.day <= $1::date and not exists (select from publications p where ${SAME_ADDRESS('i.url')})
         and ($2::text is null or c.code = $2) and ($3::text is null or lead.code = $3)
         and ($4::text is null or concat_ws(' ', i.title, c.path) ilike $4)`,
    orderBy: `day desc, "column" ->> 'code', url`,
    values: [today, column ?? null, unit ?? null, containing(q)],
    page,
    pageSize,
  })
}
