import type { ChangedRow } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { type Assessment, rowsReferredTo } from '../../assessments/index.ts'
import type { Comparison } from './changed-fact.ts'
import { CLOSED_SINCE, RECENT_IMPORTS } from './closed-since.ts'
import type { NotedChange } from './noted-changes.ts'

/** 网站信息 that one batch or operation changed, or one by itself. */
export type PublicationEntry = {
  id: string
  count: number
  rows: ChangedRow[]
  noted: NotedChange | null
  /** As effects refer to them; none where only words have changed. */
  refs: string[]
}

export type ChangedPublications = { total: number; entries: number; page: PublicationEntry[]; columns: string[] }

/**
 * Items of the closing beside items of today: what was counted then, what is counted now, and what reads otherwise, by who
 * changed them. Of each unit the months its findings refer to, up to the period's last day; what lies in closed quarters of a
 * year is theirs to correct.
 */
const CHANGED_PUBLICATIONS = `
with ${CLOSED_SINCE}, ${RECENT_IMPORTS}, asked as (
  select * from unnest($3::text[], $4::date[], $5::date[]) as a (code, first_day, last_day)
), quarters as (
  select * from unnest($6::date[], $7::date[]) as q (first_day, last_day)
), frozen as (
  select a.code, e.ref, e.label, e.held_on
    from asked a
    join period_closing_evidence e on e.closing_id = $8 and e.kind = 'publication' and e.unit_code = a.code
     and e.held_on between a.first_day and a.last_day
   where not exists (select from quarters q where e.held_on between q.first_day and q.last_day)
), today as (
  select a.code, p.id::text as ref, p.title as label, p.published_on as held_on
    from asked a join units u on u.code = a.code
    join publications p on p.unit_id = u.id and p.published_on between a.first_day and a.last_day
   where is_counted(p.published_at, p.arrived_at, p.withdrawn_at, p.is_waiting, $9, $9)
     and not exists (select from quarters q where p.published_on between q.first_day and q.last_day)
), changed as (
  select coalesce(t.ref, f.ref) as ref, coalesce(t.code, f.code) as code, coalesce(t.held_on, f.held_on) as held_on,
         case when f.ref is null then 'added' when t.ref is null then 'gone' else 'changed' end as change,
         f.label as label_before, t.label as label_after, f.held_on as held_before, t.held_on as held_after
    from frozen f full join today t on t.ref = f.ref and t.code = f.code
   where f.ref is null or t.ref is null or (f.label, f.held_on) is distinct from (t.label, t.held_on)
), logged as (
  select distinct on (e.entity_id) e.entity_id as ref, e.action, e.actor_name, e.at, e.reason, e.request_id
    from audit_entries e cross join closed where e.entity = 'publication' and e.at > since
   order by e.entity_id, e.at desc, e.id desc
), rewritten as (
  select distinct on (c.entity_id) c.entity_id, r.id, r.file_name, r.at, r.by
    from recent r join import_changes c on c.import_id = r.id and c.entity = 'publications' where r.state = 'done'
   order by c.entity_id, r.at desc
), undone as (
  select id, file_name, at, by from recent where state = 'undone' and kind = 'publications' order by at desc limit 1
), noted as (
  select c.*, p.id is not null as stands, k.code as column_code,
         case when l.at is not null and l.at >= coalesce(w.at, b.at, l.at) then json_build_object(
                'via', 'audit', 'what', l.action, 'entity', 'publication', 'by', l.actor_name, 'at', l.at, 'reason', l.reason,
                'id', c.ref, 'request', l.request_id)
              when coalesce(w.id, b.id) is not null then json_build_object(
                'via', 'import', 'what', coalesce(w.file_name, b.file_name), 'entity', 'import', 'by', coalesce(w.by, b.by),
                'at', coalesce(w.at, b.at), 'reason', null, 'id', coalesce(w.id, b.id), 'request', null)
              when p.id is null and n.id is not null then json_build_object(
                'via', 'undo', 'what', n.file_name, 'entity', 'import', 'by', n.by, 'at', n.at,
                'reason', null, 'id', n.id, 'request', null) end as noted
    from changed c
    left join publications p on p.id = c.ref::bigint
    left join columns k on k.id = p.column_id
    left join logged l on l.ref = c.ref
    left join rewritten w on w.entity_id = p.id
    left join recent b on b.id = p.import_id and b.state = 'done' and c.change = 'added'
    left join undone n on true
), grouped as (
  select coalesce(noted ->> 'via' || ' ' || case when noted ->> 'via' <> 'audit' then noted ->> 'id' else noted ->> 'request' end,
                  code || ' ' || ref) as id,
         count(*)::int as count, min(held_on) as first_day, min(ref::bigint) as first_ref,
         (array_agg(noted order by held_on, ref))[1] as noted,
         (array_agg(json_build_object(
            'id', ref, 'code', code, 'change', change, 'stands', stands, 'before', label_before, 'after', label_after,
            'heldBefore', held_before, 'heldAfter', held_after) order by held_on, ref::bigint, code))[1:3] as rows,
         array_agg(distinct code || '|month:' || to_char(held_on, 'YYYY-MM'))
           filter (where change <> 'changed' or held_before <> held_after) as months,
         array_agg(distinct code || '|total') filter (where change <> 'changed' or held_before <> held_after) as totals,
         array_agg(distinct 'column:' || column_code)
           filter (where column_code is not null and (change <> 'changed' or held_before <> held_after)) as columns
    from noted group by 1
)
select (select count(*)::int from noted) as total, (select count(*)::int from grouped) as entries,
       (select coalesce(array_agg(distinct column_code), '{}') from noted where column_code is not null) as columns,
       (select coalesce(json_agg(json_build_object(
           'id', id, 'count', count, 'noted', noted, 'rows', rows,
           'refs', coalesce(months, '{}') || coalesce(totals, '{}') || coalesce(columns, '{}')) order by first_day, first_ref), '[]')
          from (select * from grouped order by first_day, first_ref limit $10 offset $11) g) as page`

type Listed = {
  id: string
  code: string
  change: ChangedRow['change']
  stands: boolean
  before: string | null
  after: string | null
  heldBefore: string | null
  heldAfter: string | null
}

type Answer = Omit<ChangedPublications, 'page'> & { page: (Omit<PublicationEntry, 'rows'> & { rows: Listed[] })[] }

/** One page of changed items, and how many there are. */
export async function findChangedPublications(
  sql: Pool | PoolClient,
  { frozen, known }: Comparison,
  { limit, offset }: { limit: number; offset: number },
): Promise<ChangedPublications> {
  const asked = askedUnits({ frozen, known })
  const { rows } = await sql.query<Answer>(CHANGED_PUBLICATIONS, [
    frozen.period.id,
    frozen.frozen?.version ?? 1,
    asked.map(({ code }) => code),
    asked.map(({ from }) => from),
    asked.map(() => frozen.period.end),
    known.quarters.map(({ start }) => start),
    known.quarters.map(({ end }) => end),
    frozen.frozen?.id ?? null,
    known.gatheredAt,
    limit,
    offset,
  ])
  const [answer] = rows
  if (!answer) return { total: 0, entries: 0, page: [], columns: [] }
  const names = new Map([...frozen.ledgers, ...known.ledgers].map(([code, { unit }]) => [code, unit.name]))
  const page = answer.page.map((entry) => ({ ...entry, rows: entry.rows.map((row) => presentRow(row, names)) }))
  return { ...answer, page }
}

/** Each unit with the first day its findings' items are of, then or now. */
function askedUnits({ frozen, known }: Comparison): { code: string; from: string }[] {
  return [...new Set([...frozen.results.keys(), ...known.results.keys()])].flatMap((code) => {
    const [first] = [frozen, known].flatMap((assessment) => firstMonthOf(assessment, code) ?? []).toSorted()
    return first === undefined ? [] : [{ code, from: `${first}-01` }]
  })
}

function firstMonthOf({ results }: Assessment, code: string): string | null {
  const result = results.get(code)
  return result ? rowsReferredTo(result).from : null
}

function presentRow({ id, code, change, stands, ...row }: Listed, names: ReadonlyMap<string, string>): ChangedRow {
  const fields = [
    { label: '标题', before: row.before, after: row.after },
    { label: '发布日期', before: row.heldBefore, after: row.heldAfter },
  ]
  return {
    id,
    unit: { code, name: names.get(code) ?? code },
    title: row.after ?? row.before ?? '',
    change,
    fields: fields.filter(({ before, after }) => before !== after),
    href: stands ? `/publications?open=${encodeURIComponent(id)}` : null,
  }
}
