-- 考核方案 as versions that people write: drafts are edited, what is published stays.
alter table schemes
  add column revision int not null default 1,
  add column based_on text references schemes (id) on delete set null on update cascade,
  add column changed_by text not null default '系统',
  add column changed_at timestamptz(3) not null default current_timestamp,
  add column published_by text,
  add column published_at timestamptz(3),
  add column reason text,
  add constraint schemes_ended check (state = 'superseded' or effective_to is null);

-- A published scheme never changes, but for its end, which is set once when another takes its place.
create or replace function refuse_scheme_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then
      raise exception 'a published scheme is never deleted' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if old.state <> 'draft' and (
       (to_jsonb(new) - '{state,effective_to,based_on}'::text[]) <> (to_jsonb(old) - '{state,effective_to,based_on}'::text[])
       or (old.state = 'superseded' and (new.state <> 'superseded' or new.effective_to is distinct from old.effective_to))
       or new.state = 'draft') then
    raise exception 'a published scheme never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- 不留空档: the day one version ends is the day the next begins.
create function refuse_scheme_gap() returns trigger language plpgsql as $$
begin
  if exists (select from schemes ended
              where ended.state <> 'draft' and ended.effective_to is not null
                and not exists (select from schemes next where next.state <> 'draft' and next.effective_from = ended.effective_to)) then
    raise exception 'a day without a scheme in force' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create constraint trigger refuse_scheme_gap after insert or update on schemes
  deferrable initially deferred for each row execute function refuse_scheme_gap();
