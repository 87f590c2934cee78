-- 最近更新 by items alone, apart from what was seen on the page: a correction takes items as they are known later, while a page
-- seen later says how it looked later.
create function column_items(at timestamptz, data_as_of timestamptz, now timestamptz, only_ids int[])
returns table (column_id int, published_on date, is_covered boolean) language sql stable as $$
  select c.id, newest.published_on,
         newest.published_on is not null or exists (
           select from publications p where p.column_id = c.id and p.arrived_at <= coalesce(data_as_of, now))
    from columns c
    left join lateral (
      select p.published_on from publications p
       where p.column_id = c.id and p.published_at <= at
         and is_counted(p.published_at, p.arrived_at, p.withdrawn_at, p.is_waiting, data_as_of, now)
       order by p.published_at desc limit 1) newest on true
   where only_ids is null or c.id = any(only_ids)
$$;

create or replace function column_updates(at timestamptz, data_as_of timestamptz, now timestamptz, only_ids int[])
returns table (
  column_id int, published_on date, observed_on date, is_seen_empty boolean, sighted_by text, is_covered boolean
) language sql stable as $$
  select i.column_id, i.published_on, seen.last_updated_on, seen.is_blank, seen.kind, i.is_covered
    from column_items(at, data_as_of, now, only_ids) i
    left join column_sightings(coalesce(data_as_of, now), only_ids) seen on seen.column_id = i.column_id
$$;
