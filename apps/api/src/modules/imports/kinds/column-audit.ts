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
