-- The one place that says what counts. Small enough for the planner to inline.
create function counts_now(withdrawn_at timestamptz, is_waiting boolean) returns boolean language sql immutable as $$
  select withdrawn_at is null and not is_waiting
$$;

-- By a period's data-as-of: had come in, was published and stood by that moment.
create function counts_as_of(
  published_at timestamptz, arrived_at timestamptz, withdrawn_at timestamptz, is_waiting boolean, data_as_of timestamptz
) returns boolean language sql immutable as $$
  select not is_waiting and arrived_at <= data_as_of and published_at <= data_as_of
     and (withdrawn_at is null or withdrawn_at > data_as_of)
$$;

-- 计入: what a list, an evidence and a recount go by. Kept counts + corrections + waiting items whose time has come = this.
create function is_counted(
  published_at timestamptz, arrived_at timestamptz, withdrawn_at timestamptz, is_waiting boolean,
  data_as_of timestamptz, at timestamptz
) returns boolean language sql immutable as $$
  select (not is_waiting or published_at <= at)
     and case when data_as_of is null then counts_now(withdrawn_at, false)
              else counts_as_of(published_at, arrived_at, withdrawn_at, false, data_as_of) end
$$;

create function month_of(day date) returns date language sql immutable as $$
  select day - (extract(day from day)::int - 1)
$$;

-- 月末突击: the last three days of a month.
create function is_month_end(day date) returns boolean language sql immutable as $$
  select extract(day from day + 3) <= 3
$$;

-- A period's volumes reach back to 1 January of the year it ends in.
create function first_counted_day(starts_on date, ends_on date) returns date language sql immutable as $$
  select least(starts_on, make_date(extract(year from ends_on)::int, 1, 1))
$$;

-- Periods change alone, publications change together: each must see what the other has done.
create function lock_month_counts(for_period boolean) returns void language plpgsql as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'publications and periods are written in read committed transactions only'
      using errcode = 'feature_not_supported', hint = 'an older snapshot would miss what others have counted';
  end if;
  if for_period then
    perform pg_advisory_xact_lock(727402, 0);
  else
    perform pg_advisory_xact_lock_shared(727402, 0);
  end if;
end $$;

-- One statement's changes to publications, added to the kept counts in one go however many rows it touched.
create function keep_month_counts() returns trigger language plpgsql as $$
declare
  columns constant text := 'unit_id, published_on, published_at, arrived_at, withdrawn_at, is_waiting';
  changed text;
  has_rows boolean;
  slot smallint;
begin
  changed := case tg_op
    when 'INSERT' then format('select %s, 1 as sign from new_rows', columns)
    when 'DELETE' then format('select %s, -1 as sign from old_rows', columns)
    else format('select %1$s, 1 as sign from new_rows union all select %1$s, -1 from old_rows', columns)
  end;
  execute format('select exists (%s)', changed) into has_rows;
  if not has_rows then
    return null;
  end if;
  perform lock_month_counts(false);
  perform raise_fact_version();
  slot := take_fact_slot();

  execute format($sql$
    with days as (
      select unit_id, published_on, sum(sign) as counted
        from (%s) changed where counts_now(withdrawn_at, is_waiting) group by unit_id, published_on
    )
    insert into unit_month_counts as kept (month, unit_id, slot, counted, month_end)
    select month_of(published_on), unit_id, $1, sum(counted),
           coalesce(sum(counted) filter (where is_month_end(published_on)), 0)
      from days group by month_of(published_on), unit_id
    having sum(counted) <> 0 or coalesce(sum(counted) filter (where is_month_end(published_on)), 0) <> 0
     order by 1, 2
    on conflict (month, unit_id, slot)
      do update set counted = kept.counted + excluded.counted, month_end = kept.month_end + excluded.month_end
  $sql$, changed) using slot;

  -- Rows that had come in, unwithdrawn, by the earliest data-as-of differ in no period and are left out first.
  execute format($sql$
    with frozen as (
      select id, data_as_of, first_counted_day(starts_on, ends_on) as from_day, ends_on
        from periods where data_as_of is not null
    ), days as (
      select frozen.id, changed.unit_id, changed.published_on,
             sum(case when counts_now(withdrawn_at, is_waiting) then -sign else sign end) as counted
        from (%s) changed
        join frozen on changed.published_on between frozen.from_day and frozen.ends_on
       where (withdrawn_at is not null or greatest(arrived_at, published_at) > (select min(data_as_of) from frozen))
         and counts_as_of(published_at, arrived_at, withdrawn_at, is_waiting, frozen.data_as_of)
             <> counts_now(withdrawn_at, is_waiting)
       group by frozen.id, changed.unit_id, changed.published_on
    )
    insert into month_count_corrections as kept (period_id, month, unit_id, slot, counted, month_end)
    select id, month_of(published_on), unit_id, $1, sum(counted),
           coalesce(sum(counted) filter (where is_month_end(published_on)), 0)
      from days group by id, month_of(published_on), unit_id
    having sum(counted) <> 0 or coalesce(sum(counted) filter (where is_month_end(published_on)), 0) <> 0
     order by 1, 2, 3
    on conflict (period_id, month, unit_id, slot)
      do update set counted = kept.counted + excluded.counted, month_end = kept.month_end + excluded.month_end
  $sql$, changed) using slot;
  return null;
end $$;

create trigger keep_month_counts_insert after insert on publications
  referencing new table as new_rows for each statement execute function keep_month_counts();
create trigger keep_month_counts_update after update on publications
  referencing old table as old_rows new table as new_rows for each statement execute function keep_month_counts();
create trigger keep_month_counts_delete after delete on publications
  referencing old table as old_rows for each statement execute function keep_month_counts();

create function empty_month_counts() returns trigger language plpgsql as $$
begin
  perform lock_month_counts(false);
  perform raise_fact_version();
  delete from unit_month_counts;
  delete from month_count_corrections;
  return null;
end $$;

create trigger empty_month_counts after truncate on publications
  for each statement execute function empty_month_counts();

-- Taken before any row is: whoever counts an item for a period must not find it gone when the count is written.
-- The table comes before the advisory lock, as it does for those who write publications: nobody can wait in a circle.
create function lock_periods() returns trigger language plpgsql as $$
begin
  lock table publications in access share mode;
  perform lock_month_counts(true);
  return null;
end $$;

create trigger lock_periods before insert or update or delete or truncate on periods
  for each statement execute function lock_periods();

-- A period that is new or has other bounds or another data-as-of: its corrections are worked out afresh, the only recount.
create function keep_period_corrections() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.starts_on, old.ends_on, old.data_as_of) is not distinct from
                          (new.starts_on, new.ends_on, new.data_as_of) then
    return null;
  end if;
  delete from month_count_corrections where period_id = new.id;
  if new.data_as_of is null then
    return null;
  end if;
  insert into month_count_corrections (period_id, month, unit_id, slot, counted, month_end)
  select new.id, month_of(published_on), unit_id, take_fact_slot(), sum(sign),
         coalesce(sum(sign) filter (where is_month_end(published_on)), 0)
    from (
      select unit_id, published_on, case when counts_now(withdrawn_at, is_waiting) then -1 else 1 end as sign
        from publications
       where published_at >= first_counted_day(new.starts_on, new.ends_on)::timestamp at time zone 'Asia/Shanghai'
         and published_at < (new.ends_on + 1)::timestamp at time zone 'Asia/Shanghai'
         and counts_as_of(published_at, arrived_at, withdrawn_at, is_waiting, new.data_as_of)
             <> counts_now(withdrawn_at, is_waiting)
    ) changed
   group by month_of(published_on), unit_id
  having sum(sign) <> 0 or coalesce(sum(sign) filter (where is_month_end(published_on)), 0) <> 0;
  return null;
end $$;

create trigger keep_period_corrections after insert or update on periods
  for each row execute function keep_period_corrections();
