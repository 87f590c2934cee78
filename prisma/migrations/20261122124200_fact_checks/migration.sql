create extension if not exists btree_gist;

-- 责任单位: one lead at a time. Checked per statement; a transfer may defer it to the end of its transaction.
alter table column_assignments add constraint column_assignments_one_lead
  exclude using gist (column_id with =, daterange(valid_from, valid_to) with &&) where (role = 'lead')
  deferrable initially immediate;

-- One scheme in force on any day; drafts stand aside.
alter table schemes add constraint schemes_one_in_force
  exclude using gist (daterange(effective_from, effective_to) with &&) where (state <> 'draft')
  deferrable initially immediate;

-- A published scheme never changes: a new version is a new row.
create function refuse_scheme_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then
      raise exception 'a published scheme is never deleted' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if old.state <> 'draft' and (new.id <> old.id or new.content <> old.content or new.version <> old.version or new.name <> old.name
     or new.effective_from <> old.effective_from or new.state = 'draft') then
    raise exception 'a published scheme never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger refuse_scheme_change before update or delete on schemes
  for each row execute function refuse_scheme_change();

-- Rows waiting for their time: few, looked up at every gathering.
create index publications_waiting on publications (published_at) where is_waiting;
-- Kept counts + these = all rows: how many a list has is known without counting them.
create index publications_not_standing on publications (published_at, unit_id) where withdrawn_at is not null or is_waiting;

alter table publications
  add constraint publications_day_of_shanghai check (published_on = (published_at at time zone 'Asia/Shanghai')::date),
  add constraint publications_kind check (kind in ('original', 'repost')),
  add constraint publications_origin check (origin in ('import', 'manual', 'report', 'patrol')),
  add constraint publications_title check (title <> ''),
  add constraint publications_withdrawal check (withdraw_reason is null or withdrawn_at is not null);

alter table units
  add constraint units_names check (code <> '' and short_name <> '' and full_name <> '' and group_name <> ''),
  add constraint units_validity check (valid_to > valid_from);
alter table unit_aliases add constraint unit_aliases_validity check (alias <> '' and valid_to > valid_from);
alter table unit_exemptions add constraint unit_exemptions_validity check (reason <> '' and valid_to > valid_from);

alter table columns
  add constraint columns_names check (code <> '' and name <> '' and path <> ''),
  add constraint columns_validity check (archived_on >= opened_on),
  add constraint columns_parent check (parent_id <> id);
alter table column_assignments
  add constraint column_assignments_role check (role in ('lead', 'supporting')),
  add constraint column_assignments_validity check (valid_to > valid_from);
alter table column_observations
  add constraint column_observations_kind check (kind in ('manual', 'patrol')),
  add constraint column_observations_blank check (not is_blank or last_updated_on is null);

alter table new_media_accounts
  add constraint new_media_accounts_state check (state in (
    'draft', 'submitted', 'registered', 'active', 'suspended', 'closing', 'closed', 'rejected', 'unregistered', 'reopened'
  ));
-- 第二人确认: nobody confirms or dismisses what they found themselves.
alter table veto_findings
  add constraint veto_findings_state check (state in ('suspected', 'confirmed', 'dismissed')),
  add constraint veto_findings_second_person
    check ((state = 'suspected') = (decided_by is null) and (decided_by is null) = (decided_at is null)
      and decided_by is distinct from found_by);

alter table interpretations add constraint interpretations_form check (form in ('illustrated', 'audio-video', 'text'));

alter table schemes
  add constraint schemes_state check (state in ('draft', 'published', 'superseded')),
  add constraint schemes_validity check (effective_to >= effective_from);

-- Counts are kept by whole months, so a period is made of whole months.
alter table periods
  add constraint periods_kind check (kind in ('quarter', 'year', 'custom')),
  add constraint periods_whole_months
    check (starts_on <= ends_on and extract(day from starts_on) = 1 and extract(day from ends_on + 1) = 1),
  add constraint periods_closing check (data_as_of is null or check_at is not null);
