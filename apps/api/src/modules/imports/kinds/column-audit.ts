/** Columns as they were before the batch: what their history tells. */
export const COLUMNS_BEFORE = `
  create temp table columns_before on commit drop as
    select distinct on (c.id) c.id, column_record(c) as record from known k join columns c on c.id = k.id`

/** 操作日志, a line a column: a batch moves owners, limits and places as a person does. */
export const NOTE_COLUMN_CHANGES = `
  insert into audit_entries
    (actor_id, actor_name, actor_role, action, entity, entity_id, unit_code, before, after, reason, request_id)
  select i.options #>> '{actor,id}', coalesce(i.options #>> '{actor,name}', '系统'),
         coalesce(i.options #>> '{actor,role}', 'system'), 'import-columns', 'column', c.code, lead.unit_code,
         old.record, column_record(c), i.file_name, i.options ->> 'requestId'
    from judged j
    join resolved r using (row)
    join columns c on c.code = r.code
    cross join batch b
    join imports i on i.id = b.import_id
    left join columns_before old on old.id = c.id
    left join column_keepers lead on lead.column_id = c.id and lead.role = 'lead'
     and lead.valid_from <= b.today and (lead.valid_to is null or lead.valid_to > b.today)
   where j.outcome in ('added', 'changed') order by j.row`

/** Before a batch is taken back: the columns it wrote, and those whose owners it wrote. */
export const COLUMNS_BEFORE_UNDO = `
  create temp table columns_before on commit drop as
    with touched as (
      select entity_id as id from undoing where entity = 'columns'
      union select (before ->> 'column_id')::int from undoing where entity = 'column_assignments' and before is not null
      union select a.column_id from undoing u join column_assignments a on a.id = u.entity_id
             where u.entity = 'column_assignments'
    )
    select c.id, c.code, column_record(c) as record from touched join columns c using (id)`

/** What the undo has changed of each, the version aside; a column that is gone had its last line now. */
export const CHANGED_BY_UNDO = `
  select o.code, lead.unit_code as "unitCode", o.record as before,
         case when c.id is not null then column_record(c) end as after
    from columns_before o
    left join columns c on c.id = o.id
    left join column_keepers lead on lead.column_id = c.id and lead.role = 'lead'
     and lead.valid_to is null
   where c.id is null or column_record(c) - 'version' is distinct from o.record - 'version'
   order by o.code`
