import type { ChangedRow } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import type { Assessment } from '../assessments/index.ts'

const MOST_ROWS = 200

/**
 * Rows of the closing beside rows of today: what was counted then, what is counted now, and what reads otherwise. What lies
 * in closed quarters of a year is theirs to correct.
 */
const CHANGED_ROWS = `
with quarters as (
  select first_day, last_day from unnest($6::date[], $7::date[]) as q (first_day, last_day)
), frozen as (
  select kind, unit_code, ref, label, held_on from period_closing_evidence
   where closing_id = $1 and (kind = 'publication' and held_on between $2 and $3 or kind = 'disclosure')
     and not exists (select from quarters where held_on between first_day and last_day)
), today as (
  select 'publication' as kind, u.code as unit_code, p.id::text as ref, p.title as label, p.published_on as held_on
    from publications p join units u on u.id = p.unit_id
   where p.published_on between $2 and $3
     and is_counted(p.published_at, p.arrived_at, p.withdrawn_at, p.is_waiting, $4, $4)
     and not exists (select from quarters where p.published_on between first_day and last_day)
  union all
  select 'disclosure', u.code, d.id::text, d.title, d.disclosed_on
    from disclosures d join units u on u.id = d.unit_id
   where d.disclosed_on between $2 and least($3, $5) and d.withdrawn_at is null
     and not exists (select from quarters where d.disclosed_on between first_day and last_day)
), changed as (
  select coalesce(t.kind, f.kind) as kind, coalesce(t.ref, f.ref) as id, coalesce(t.unit_code, f.unit_code) as code,
         case when f.ref is null then 'added' when t.ref is null then 'gone' else 'changed' end as change,
         case when f.ref is not null then json_build_object('title', f.label, 'on', f.held_on) end as before,
         case when t.ref is not null then json_build_object('title', t.label, 'on', t.held_on) end as after,
         coalesce(t.held_on, f.held_on) as held_on
    from frozen f full join today t on t.kind = f.kind and t.ref = f.ref and t.unit_code = f.unit_code
   where f.ref is null or t.ref is null or (f.label, f.held_on) is distinct from (t.label, t.held_on)
)
select c.kind, c.id, json_build_object('code', c.code, 'name', coalesce(u.short_name, c.code)) as unit, c.change, c.before, c.after,
       count(*) over ()::int as total
  from changed c left join units u on u.code = c.code
 order by c.held_on, c.kind, c.id limit ${MOST_ROWS}`

/** 变动的行 behind a closed period, the first ones and how many there are. */
export async function findChangedRows(
  sql: Pool | PoolClient,
  { frozen, period, occasion }: Assessment,
  { gatheredAt, quarters }: Assessment,
): Promise<{ rows: ChangedRow[]; total: number }> {
  const { rows } = await sql.query<ChangedRow & { total: number }>(CHANGED_ROWS, [
    frozen?.id ?? null,
    period.start,
    period.end,
    gatheredAt,
    occasion.at.day,
    quarters.map(({ start }) => start),
    quarters.map(({ end }) => end),
  ])
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}
