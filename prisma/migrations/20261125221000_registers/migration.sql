-- 主动公开 and 政策解读 as registers that people keep.
alter table disclosures
  add column validity text not null default 'valid',
  add column invalid_on date,
  add column co_units text[] not null default '{}',
  add column origin text not null default 'import',
  add column withdrawn_at timestamptz(3),
  add column withdraw_reason text,
  add constraint disclosures_validity check (validity in ('valid', 'expired', 'repealed')),
  add constraint disclosures_invalid_on check (invalid_on is null or validity <> 'valid'),
  add constraint disclosures_origin check (origin in ('import', 'manual', 'report')),
  add constraint disclosures_withdrawal check ((withdrawn_at is null) = (withdraw_reason is null));

alter table interpretations
  add column is_decorative_only boolean not null default false,
  add column is_of_superior boolean not null default false,
  add column co_units text[] not null default '{}',
  add column origin text not null default 'import',
  add column withdrawn_at timestamptz(3),
  add column withdraw_reason text,
  add constraint interpretations_decorative check (not is_decorative_only or form = 'illustrated'),
  add constraint interpretations_origin check (origin in ('import', 'manual', 'report')),
  add constraint interpretations_withdrawal check ((withdrawn_at is null) = (withdraw_reason is null));

-- 一号一文 is asked of every write. It is no constraint: what an office has stored twice before is left to people.
create index disclosures_document_number_idx on disclosures (document_number);

-- 被解读文件: by index number, so that an interpretation may come in before its document does.
create table interpretation_policies (
  interpretation_id int not null references interpretations (id) on delete cascade on update cascade,
  index_number text not null,
  constraint interpretation_policies_pkey primary key (interpretation_id, index_number)
);
create index interpretation_policies_index_number_idx on interpretation_policies (index_number);

insert into interpretation_policies (interpretation_id, index_number)
select id, disclosure_index_number from interpretations where disclosure_index_number is not null;
alter table interpretations drop column disclosure_index_number;

create trigger facts_changed after insert or update or delete or truncate on interpretation_policies
  for each statement execute function facts_changed();

-- 工作日历: what the office says of days beside, or instead of, the State Council's arrangement.
create table calendar_years (
  year int not null,
  is_complete boolean not null default false,
  version int not null default 1,
  constraint calendar_years_pkey primary key (year),
  constraint calendar_years_year check (year between 1949 and 2999)
);
create table calendar_days (
  day date not null,
  kind text not null,
  note text,
  constraint calendar_days_pkey primary key (day),
  constraint calendar_days_kind check (kind in ('working', 'rest'))
);

create trigger facts_changed after insert or update or delete or truncate on calendar_years
  for each statement execute function facts_changed();
create trigger facts_changed after insert or update or delete or truncate on calendar_days
  for each statement execute function facts_changed();
