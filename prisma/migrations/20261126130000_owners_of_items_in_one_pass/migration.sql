-- The rows of a statement are read once instead of four times: for the few pairs of unit and column that they name.

create or replace function check_item_owners() returns trigger language plpgsql as $$
declare
  units_named int[];
  columns_named int[];
  missing int;
begin
  select array_agg(unit_id), array_agg(column_id) filter (where column_id is not null)
    into units_named, columns_named from (select distinct unit_id, column_id from new_rows) named;
  -- Nobody removes what a new row names before this transaction ends; who is removing it is waited for.
  perform from units where id = any (units_named) order by id for key share;
  select named into missing from unnest(units_named) named
    where not exists (select from units where id = named) limit 1;
  if found then
    raise exception 'there is no unit %', missing
      using errcode = 'foreign_key_violation', table = 'publications', constraint = 'publications_unit_id_fkey';
  end if;
  perform from columns where id = any (columns_named) order by id for key share;
  select named into missing from unnest(columns_named) named
    where not exists (select from columns where id = named) limit 1;
  if found then
    raise exception 'there is no column %', missing
      using errcode = 'foreign_key_violation', table = 'publications', constraint = 'publications_column_id_fkey';
  end if;
  return null;
end $$;
