-- Items come by the ten thousand and name a few dozen units and columns. A foreign key looks up every row's by itself, which
-- took a fifth of the time of writing them and more; here those of a statement are looked up together, under the locks a foreign key takes.

create function require_read_committed(what text) returns void language plpgsql as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception '% are written in read committed transactions only', what
      using errcode = 'feature_not_supported', hint = 'an older snapshot would miss what others have written';
  end if;
end $$;

create function check_item_owners() returns trigger language plpgsql as $$
declare
  missing int;
begin
  -- Nobody removes what a new row names before this transaction ends; who is removing it is waited for.
  perform from units where id in (select unit_id from new_rows) order by id for key share;
  select n.unit_id into missing from new_rows n left join units u on u.id = n.unit_id where u.id is null limit 1;
  if found then
    raise exception 'there is no unit %', missing
      using errcode = 'foreign_key_violation', table = 'publications', constraint = 'publications_unit_id_fkey';
  end if;
  perform from columns where id in (select column_id from new_rows) order by id for key share;
  select n.column_id into missing
    from new_rows n left join columns c on c.id = n.column_id where n.column_id is not null and c.id is null limit 1;
  if found then
    raise exception 'there is no column %', missing
      using errcode = 'foreign_key_violation', table = 'publications', constraint = 'publications_column_id_fkey';
  end if;
  return null;
end $$;

create function keep_units_of_items() returns trigger language plpgsql as $$
begin
  perform require_read_committed('units');
  if exists (select from old_rows o where exists (select from publications p where p.unit_id = o.id)) then
    raise exception 'publications stand on the unit'
      using errcode = 'foreign_key_violation', table = 'publications', constraint = 'publications_unit_id_fkey';
  end if;
  return null;
end $$;

create function free_items_of_columns() returns trigger language plpgsql as $$
begin
  perform require_read_committed('columns');
  update publications p set column_id = null from old_rows o where p.column_id = o.id;
  return null;
end $$;

create function refuse_new_id() returns trigger language plpgsql as $$
begin
  raise exception 'the id of a row of % never changes', tg_table_name using errcode = 'feature_not_supported';
end $$;

-- Before PostgreSQL 18 a foreign key can't stand there for reading alone: such a server checks rows as well, and takes longer.
do $$
begin
  if current_setting('server_version_num')::int < 180000 then
    return;
  end if;
  -- As texts: an older server could not even read them.
  execute 'alter table publications alter constraint publications_unit_id_fkey not enforced';
  execute 'alter table publications alter constraint publications_column_id_fkey not enforced';
end $$;

-- The names put the check before the counting.
create trigger check_item_owners_insert after insert on publications
  referencing new table as new_rows for each statement execute function check_item_owners();
create trigger check_item_owners_update after update on publications
  referencing new table as new_rows for each statement execute function check_item_owners();
create trigger keep_units_of_items after delete on units
  referencing old table as old_rows for each statement execute function keep_units_of_items();
create trigger free_items_of_columns after delete on columns
  referencing old table as old_rows for each statement execute function free_items_of_columns();
create trigger refuse_new_id before update of id on units
  for each row when (old.id is distinct from new.id) execute function refuse_new_id();
create trigger refuse_new_id before update of id on columns
  for each row when (old.id is distinct from new.id) execute function refuse_new_id();
