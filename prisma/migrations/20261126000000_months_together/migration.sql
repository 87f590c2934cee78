-- 各月合并计算 of a free period: its whole months are held against the quota together.
alter table periods add column months_together boolean not null default false;

-- A free period may begin and end on any day: the kept counts are whole months, what lies outside is taken off when it is assessed.
alter table periods drop constraint periods_whole_months;
alter table periods
  add constraint periods_begin_before_they_end check (starts_on <= ends_on),
  add constraint periods_quarters_and_years_are_whole
    check (kind = 'custom' or (extract(day from starts_on) = 1 and extract(day from ends_on + 1) = 1)),
  add constraint periods_together_are_free check (not months_together or kind = 'custom');

-- Counted from the first day of a month, whatever day the period begins on.
create or replace function first_counted_day(starts_on date, ends_on date) returns date language sql immutable as $$
  select month_of(least(starts_on, make_date(extract(year from ends_on)::int, 1, 1)))
$$;
