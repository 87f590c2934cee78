-- A transaction that writes facts holds one slot, and no two hold the same: what is kept per slot is never waited for and
-- can never deadlock. The lock ends with the transaction; a lone writer always gets slot 0.
create function take_fact_slot() returns smallint language plpgsql volatile as $$
declare
  slot smallint := 0;
begin
  while not pg_try_advisory_xact_lock(727401, slot) loop
    slot := slot + 1;
  end loop;
  return slot;
end $$;

create function raise_fact_version() returns void language sql volatile as $$
  insert into fact_versions (slot, version) values (take_fact_slot(), 1)
  on conflict (slot) do update set version = fact_versions.version + 1
$$;

create function facts_changed() returns trigger language plpgsql as $$
begin
  perform raise_fact_version();
  return null;
end $$;

-- publications raise the version in their own trigger, which also keeps the counts.
do $$
declare
  fact_table text;
begin
  foreach fact_table in array array[
    'units', 'unit_aliases', 'unit_exemptions', 'columns', 'column_assignments', 'column_observations',
    'new_media_accounts', 'account_posts', 'veto_findings', 'disclosures', 'interpretations', 'schemes', 'periods'
  ] loop
    execute format(
      'create trigger facts_changed after insert or update or delete or truncate on %I
         for each statement execute function facts_changed()', fact_table);
  end loop;
end $$;
