import type { Pool, PoolClient } from 'pg'
import type { Assessment } from '../../assessments/index.ts'
import type { ChangedFact } from './changed-fact.ts'
import { CLOSED_SINCE, RECENT_IMPORTS } from './closed-since.ts'
import type { NotedChange } from './noted-changes.ts'

/** Of each kind of row: its lines in the log, and the batches that wrote it. $3 to $5: kinds, numbers or codes, whether it follows from items. */
const NOTED = `
with ${CLOSED_SINCE}, ${RECENT_IMPORTS}, asked as (
  select * from unnest($3::text[], $4::text[], $5::boolean[]) as a (entity, id, is_derived)
), log as materialized (
  select e.* from audit_entries e cross join closed where e.at > since
), logged as (
  select a.entity as of, a.id as key, l.* from asked a join log l on l.entity = a.entity and l.entity_id = a.id
  union all
  -- 发布记录 of an account.
  select a.entity, a.id, l.* from asked a
    join log l on a.entity = 'account' and l.entity = 'account-post' and a.id in (l.before ->> 'account', l.after ->> 'account')
  union all
  -- What was seen on a column's page, and items that came into it or left it.
  select a.entity, a.id, l.* from asked a
    join log l on a.entity = 'column' and l.entity in ('column-observation', 'publication')
     and a.id in (l.before ->> 'column', l.after ->> 'column')
  union all
  -- Appeals and exemptions are known to the rules by what they are about.
  select a.entity, a.id, l.* from asked a
    join units u on a.entity = 'appeal' and u.code = split_part(a.id, ' ', 1)
    join appeals p on p.unit_id = u.id and u.code || ' ' || p.finding_id = a.id
    join log l on l.entity = a.entity and l.entity_id = p.id::text
  union all
  select a.entity, a.id, l.* from asked a
    join units u on a.entity = 'exemption-request' and u.code = split_part(a.id, ' ', 1)
    join exemption_requests r on r.unit_id = u.id
     and concat_ws(' ', u.code, r.kind, r.subject, r.starts_on) = a.id
    join log l on l.entity = a.entity and l.entity_id = r.id::text
), standing as (
  select a.entity as of, a.id as key, 'columns' as table_name, t.id::bigint as row_id, t.import_id, t.version
    from asked a join columns t on a.entity = 'column' and t.code = a.id
  union all
  select a.entity, a.id, 'column_assignments', s.id, s.import_id, s.version
    from asked a join columns t on a.entity = 'column' and t.code = a.id join column_assignments s on s.column_id = t.id
  union all
  select a.entity, a.id, 'column_observations', o.id, o.import_id, o.version
    from asked a join columns t on a.entity = 'column' and t.code = a.id join column_observations o on o.column_id = t.id
  union all
  select a.entity, a.id, 'new_media_accounts', t.id, t.import_id, t.version
    from asked a join new_media_accounts t on a.entity = 'account' and t.code = a.id
  union all
  select a.entity, a.id, 'account_posts', p.id, p.import_id, p.version
    from asked a join new_media_accounts t on a.entity = 'account' and t.code = a.id join account_posts p on p.account_id = t.id
  union all
  select a.entity, a.id, 'disclosures', t.id, t.import_id, t.version
    from asked a join disclosures t on a.entity = 'disclosure' and t.id::text = a.id
  union all
  select a.entity, a.id, 'interpretations', t.id, t.import_id, t.version
    from asked a join interpretations t on a.entity = 'interpretation' and t.id::text = a.id
  union all
  select a.entity, a.id, 'units', t.id, t.import_id, t.version
    from asked a join units t on a.entity = 'unit' and t.code = a.id
), written as (
  select s.of, s.key, r.* from standing s join recent r on r.id = s.import_id and s.version = 1 where r.state = 'done'
  union all
  select s.of, s.key, r.* from recent r
    join import_changes c on c.import_id = r.id
    join standing s on s.table_name = c.entity and s.row_id = c.entity_id
   where r.state = 'done'
), noted as (
  -- A batch's own lines about columns tell less than the batch.
  select of, key, at, 1 as rank, json_build_object('via', 'audit', 'what', action, 'entity', entity, 'by', actor_name,
           'at', at, 'reason', reason, 'id', entity_id, 'request', request_id) as change
    from logged where action <> 'import-columns'
  union all
  select of, key, at, 2, json_build_object('via', 'import', 'what', file_name, 'entity', 'import', 'by', by, 'at', at,
           'reason', null, 'id', id, 'request', null)
    from written
  union all
  select a.entity, a.id, r.at, 3, json_build_object('via', 'undo', 'what', r.file_name, 'entity', 'import', 'by', r.by,
           'at', r.at, 'reason', null, 'id', r.id, 'request', null)
    from asked a
    join recent r on r.state = 'undone' and a.entity in ('disclosure', 'interpretation', 'account', 'unit')
     and r.kind = a.entity || 's'
   where not exists (select from standing s where s.of = a.entity and s.key = a.id)
  union all
  -- Items that are gone with their batch tell no more which column they were in.
  select a.entity, a.id, r.at, 4, json_build_object('via', 'undo', 'what', r.file_name, 'entity', 'import', 'by', r.by,
           'at', r.at, 'reason', null, 'id', r.id, 'request', null)
    from asked a join recent r on a.entity = 'column' and a.is_derived and r.state = 'undone' and r.kind = 'publications'
)
select entity, id,
       exists (select from standing s where s.of = entity and s.key = id)
         or entity not in ('column', 'account', 'disclosure', 'interpretation', 'unit') as stands,
       (select change from noted n where n.of = entity and n.key = id order by rank = 4, at desc, rank limit 1) as noted
  from asked`

export type Noted = { stands: boolean; noted: NotedChange | null }

/** Who changed each of these rows last since the closing, and whether it still stands, in one round trip. */
export async function findNotedChanges(
  sql: Pool | PoolClient,
  { period, frozen }: Assessment,
  facts: readonly ChangedFact[],
): Promise<(fact: ChangedFact) => Noted> {
  const linked = facts.flatMap(({ link, isDerived = false }) => (link ? [{ ...link, isDerived }] : []))
  if (linked.length === 0) return () => UNLINKED
  const { rows } = await sql.query<Noted & { entity: string; id: string }>(NOTED, [
    period.id,
    frozen?.version ?? 1,
    linked.map(({ entity }) => entity),
    linked.map(({ id }) => id),
    linked.map(({ isDerived }) => isDerived),
  ])
  const found = new Map(rows.map(({ entity, id, stands, noted }) => [`${entity} ${id}`, { stands, noted }]))
  return ({ link }) => (link && found.get(`${link.entity} ${link.id}`)) ?? UNLINKED
}

/** No single row, so none that could be gone. */
const UNLINKED: Noted = { stands: true, noted: null }

/** Titles of 主动公开 as they were frozen and as they are. */
export async function findTitles(
  sql: Pool | PoolClient,
  { frozen }: Assessment,
  ids: readonly string[],
): Promise<Map<string, { was: string | null; is: string | null }>> {
  const { rows } = await sql.query<{ id: string; was: string | null; is: string | null }>(
    `select a.id, e.label as was, d.title as is
       from unnest($2::text[]) as a (id)
       left join (select distinct on (ref) ref, label from period_closing_evidence
                   where closing_id = $1 and kind = 'disclosure' order by ref, place) e on e.ref = a.id
       left join disclosures d on d.id::text = a.id`,
    [frozen?.id ?? null, ids],
  )
  return new Map(rows.map(({ id, was, is }) => [id, { was, is }]))
}
