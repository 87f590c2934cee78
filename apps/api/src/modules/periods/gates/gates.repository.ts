import type { Pool, PoolClient } from 'pg'
import type { Assessment } from '../../assessments/index.ts'

type Sql = Pool | PoolClient
type AssessedPeriod = Assessment['period']

/** Counted items of the period one by one, by unit and month: not from the kept counts. Days of closed quarters are left out. */
export async function countItems(
  sql: Sql,
  { period: { start, end, dataAsOf }, quarters }: Pick<Assessment, 'period' | 'quarters'>,
  now: Date,
): Promise<{ unit: string; month: string; count: number }[]> {
  const { rows } = await sql.query<{ unit: string; month: string; count: number }>(
    `select u.code as unit, to_char(p.published_on, 'YYYY-MM') as month, count(*)::int as count
       from publications p join units u on u.id = p.unit_id
      where p.published_on between $1 and $2
        and is_counted(p.published_at, p.arrived_at, p.withdrawn_at, p.is_waiting, $3, $4)
        and not exists (select from unnest($5::date[], $6::date[]) as q (first_day, last_day)
                         where p.published_on between first_day and last_day)
      group by 1, 2`,
    [start, end, dataAsOf, now, quarters.map((quarter) => quarter.start), quarters.map((quarter) => quarter.end)],
  )
  return rows
}

/** 信息量 of the last four periods of the same kind, by unit: from the kept counts, as of each period's own data-as-of. */
export async function findEarlierVolumes(
  sql: Sql,
  { kind, start }: AssessedPeriod,
): Promise<{ unit: string; period: string; count: number }[]> {
  const { rows } = await sql.query<{ unit: string; period: string; count: number }>(
    `with earlier as (
       select id, starts_on, ends_on from periods
        where kind = $1 and ends_on < $2 and exists (select from publications where published_on between starts_on and ends_on)
        order by ends_on desc limit 4
     ), counts as (
       select e.id, k.unit_id, k.counted from earlier e
         join unit_month_counts k on k.month between month_of(e.starts_on) and e.ends_on
       union all
       select e.id, k.unit_id, k.counted from earlier e
         join month_count_corrections k on k.period_id = e.id and k.month between month_of(e.starts_on) and e.ends_on
     )
     select u.code as unit, e.id as period, coalesce(sum(c.counted), 0)::int as count
       from earlier e cross join units u left join counts c on c.id = e.id and c.unit_id = u.id
      where (u.valid_from is null or u.valid_from <= e.starts_on) and (u.valid_to is null or u.valid_to > e.ends_on)
      group by u.code, e.id`,
    [kind, start],
  )
  return rows
}

export type Feed = { kind: 'publications' | 'posts' | 'disclosures'; newest: Date | null }

/** When each feed last brought something: the newest import of its kind that stands, or the newest row. */
export async function findFeeds(sql: Sql): Promise<Feed[]> {
  const { rows } = await sql.query<Feed>(
    `select feed.kind, greatest(
         (select max(i.arrived_at) from imports i
           where i.kind = feed.kind and i.mode = 'commit' and i.state = 'done' and i.undone_at is null),
         feed.newest) as newest
       from (values
         ('publications', (select max(arrived_at) from publications)),
         ('posts', (select max(posted_on)::timestamp at time zone 'Asia/Shanghai' from account_posts)),
         ('disclosures', (select max(disclosed_on)::timestamp at time zone 'Asia/Shanghai' from disclosures))
       ) feed (kind, newest)`,
  )
  return rows
}

export type UndecidedVeto = { unit: string; subject: string; on: string }

/** 单项否决事项 that happened up to the check and are neither confirmed nor dismissed. */
export async function findUndecidedVetoes(sql: Sql, day: string): Promise<UndecidedVeto[]> {
  const { rows } = await sql.query<UndecidedVeto>(
    `select u.short_name as unit, coalesce(a.name, '单位') as subject, v.happened_on::text as on
       from veto_findings v
       left join new_media_accounts a on a.id = v.account_id
       join units u on u.id = coalesce(a.unit_id, v.unit_id)
      where v.state = 'suspected' and v.happened_on <= $1
      order by v.happened_on, v.id`,
    [day],
  )
  return rows
}
