import type { Database } from '../db/client.ts'

/** Months whose kept count differs from a recount at the moment $1, for “now” and for each period. The recount says for itself what counts. */
const DRIFT = `
  with period as (
    select id, data_as_of, first_counted_day(starts_on, ends_on) as from_day, ends_on from periods where data_as_of is not null
    union all select null, null, '-infinity', 'infinity'
  ), kept as (
    select period.id, counts.unit_id, counts.month, counts.counted, counts.month_end
      from period join unit_month_counts counts on counts.month between period.from_day and period.ends_on
    union all
    select period_id, unit_id, month, counted, month_end from month_count_corrections
    union all
    select period.id, unit_id, month_of(published_on), 1, is_month_end(published_on)::int
      from period join publications on published_on between period.from_day and period.ends_on
     where is_waiting and is_counted(published_at, arrived_at, withdrawn_at, is_waiting, data_as_of, $1)
    union all
    select period.id, unit_id, month_of(published_on), -1, -is_month_end(published_on)::int
      from period join publications on published_on between period.from_day and period.ends_on
     where (not is_waiting or published_at <= $1)
       and case when data_as_of is null then withdrawn_at is null
                else published_at <= data_as_of and arrived_at <= data_as_of
                     and (withdrawn_at is null or withdrawn_at > data_as_of) end
  )
  select id, unit_id, month::text, sum(counted) as counted, sum(month_end) as month_end from kept
   group by id, unit_id, month having sum(counted) <> 0 or sum(month_end) <> 0`

/** 记数与重新清点之差: the months that differ, at three moments; none where the kept counts are right. */
export async function countDrift(db: Database): Promise<unknown[]> {
  const found: unknown[] = []
  for (const at of ['2021-02-14T12:00:00Z', '2021-08-01T00:00:00Z', '2030-01-01T00:00:00Z']) {
    found.push(...(await db.pool.query(DRIFT, [at])).rows)
  }
  return found
}
