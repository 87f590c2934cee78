import type { CountingMoment, PublicationFilter } from './publication-filter.ts'

/**
 * How many items there are, counted and in all, from the kept counts: of one unit ($3) or all (null), of the months from $4
 * up to $5 (null: all). $1 data-as-of, $2 now, $6 the period whose corrections apply. No item is looked at but the few that
 * are withdrawn or waiting.
 */
export const COUNT_QUERY = `
with range as (
  select coalesce($4::date, '-infinity') as from_day, coalesce($5::date, 'infinity') as to_day
), kept as (
  select coalesce(sum(counted), 0) as items from unit_month_counts, range
   where month >= from_day and month < to_day and ($3::int is null or unit_id = $3)
), corrected as (
  select coalesce(sum(counted), 0) as items from month_count_corrections, range
   where period_id = $6 and month >= from_day and month < to_day and ($3::int is null or unit_id = $3)
), apart as (
  select count(*) as items,
         count(*) filter (where is_waiting and
           is_counted(published_at, arrived_at, withdrawn_at, is_waiting, $1::timestamptz, $2::timestamptz)) as due
    from publications, range
   where (withdrawn_at is not null or is_waiting)
     and published_at >= coalesce($4::date::timestamp at time zone 'Asia/Shanghai', '-infinity')
     and published_at < coalesce($5::date::timestamp at time zone 'Asia/Shanghai', 'infinity')
     and ($3::int is null or unit_id = $3)
)
select (kept.items + apart.items)::int as "inAll", (kept.items + corrected.items + apart.due)::int as counted
  from kept, corrected, apart`

export function countValues({ unitId, from, to }: PublicationFilter, moment: CountingMoment): unknown[] {
  const { period, dataAsOf, now } = moment
  return [dataAsOf, now, unitId ?? null, from ?? null, to ?? null, dataAsOf === null ? null : period]
}
