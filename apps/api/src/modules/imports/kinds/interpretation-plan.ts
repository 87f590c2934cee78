import type { ImportPlan } from './import-plan.ts'
import { interpretationFields } from './interpretation-fields.ts'

/** 自动编号: the next of the year, beyond what is stored and what the sheet gives itself. */
const NEXT_CODE = `coalesce(r.code, 'J' || to_char(r.published_on, 'YYYY') || to_char(
    (select coalesce(max(substring(taken.code from 6)::int), 0)
       from (select code from interpretations union all select code from resolved) taken
      where taken.code ~ ('^J' || to_char(r.published_on, 'YYYY') || '[0-9]{1,6}$'))
    + row_number() over (partition by r.code is null, extract(year from r.published_on) order by r.row), 'FM99999000'))`

/** 政策解读: known by code, else by title, unit and day. */
export const interpretationPlan: ImportPlan = {
  label: '政策解读',
  fields: interpretationFields,
  unitNames: `select row, 'unit' as field, f_unit as name, coalesce(f_published_on, 'infinity') as day
                from staging where f_unit is not null`,
  columnNames: `select row, 'column' as field, f_column as name from staging where f_column is not null`,
  // By title, unit and day no index tells two apart; people who are given the next 编号 wait for the same lock.
  takeTurn: 'select pg_advisory_xact_lock(727405, 2)',
  prepare: [
    `create temp table wanted_policies on commit drop as
       select s.row, number from staging s, jsonb_array_elements_text(s.f_disclosure_index_number) as number`,
  ],
  resolved: `
    select s.row, u.unit_id, u.short_name, c.column_id, c.path, f_code as code, f_title as title, f_form as form,
           f_published_on as published_on, f_policy_disclosed_on as policy_disclosed_on,
           f_is_decorative_only::boolean as is_decorative_only, f_is_of_superior::boolean as is_of_superior,
           case when f_co_units is not null then array(select jsonb_array_elements_text(f_co_units)) end as co_units
      from staging s
      left join unit_of u on u.name = s.f_unit and u.day = coalesce(s.f_published_on, 'infinity')
      left join column_of c on c.name = s.f_column`,
  checks: [
    `select r.row, f.field, 'in-future' as code, format('%s晚于今天（%s），请核对', f.label, b.today) as message
       from resolved r cross join batch b
       cross join lateral (values ('publishedOn', '解读发布日期', r.published_on),
                                  ('policyDisclosedOn', '文件公开日期', r.policy_disclosed_on)) as f (field, label, day)
      where f.day > b.today`,
    `select row, 'isDecorativeOnly', 'not-illustrated', '只有图文解读才标装饰性配图，请核对解读形式' from resolved
      where is_decorative_only and form <> 'illustrated'`,
  ],
  // Registers of others bear no 编号: title, unit and day say which one it is.
  known: `select r.row, i.id from resolved r join interpretations i on i.code = r.code
          union all
          (select distinct on (r.row) r.row, i.id
             from resolved r join interpretations i
               on i.unit_id = r.unit_id and i.published_on = r.published_on and i.title = r.title
            where r.code is null order by r.row, i.id)`,
  keys: [
    { expression: 'r.code', label: '编号', field: 'code' },
    {
      expression: "case when r.code is null then concat_ws('|', r.unit_id, r.published_on, r.title) end",
      label: '单位、标题和发布日期',
      field: 'title',
    },
  ],
  target: {
    name: 'interpretations',
    columns: [
      { name: 'code', added: NEXT_CODE, next: null },
      { name: 'title' },
      { name: 'unit_id' },
      { name: 'form' },
      { name: 'column_id' },
      { name: 'published_on' },
      { name: 'policy_disclosed_on' },
      {
        name: 'is_decorative_only',
        added: 'coalesce(r.is_decorative_only, false)',
        next: `coalesce(r.is_decorative_only, t.is_decorative_only) and coalesce(r.form, t.form) = 'illustrated'`,
      },
      { name: 'is_of_superior', added: 'coalesce(r.is_of_superior, false)' },
      { name: 'co_units', added: `coalesce(r.co_units, '{}')` },
    ],
    alsoDiffers: `(select array_agg(number order by number) from wanted_policies w where w.row = r.row) <>
                  coalesce((select array_agg(index_number order by index_number) from interpretation_policies l
                             where l.interpretation_id = t.id), '{}')`,
    before: `to_jsonb(t) || jsonb_build_object('policies', (
      select coalesce(jsonb_agg(index_number), '[]') from interpretation_policies l where l.interpretation_id = t.id))`,
  },
  // A cell that names documents names all of them.
  afterWrite: [
    `delete from interpretation_policies l using judged j
      where j.outcome = 'changed' and l.interpretation_id = j.known_id
        and exists (select from wanted_policies w where w.row = j.row)
        and not exists (select from wanted_policies w where w.row = j.row and w.number = l.index_number)`,
    `insert into interpretation_policies (interpretation_id, index_number)
       select i.id, w.number
         from wanted_policies w join judged j using (row) join resolved r using (row) cross join batch b
         join interpretations i
           on i.id = j.known_id or (j.known_id is null and i.import_id = b.import_id and (i.code = r.code or (
                r.code is null and i.unit_id = r.unit_id and i.published_on = r.published_on and i.title = r.title)))
        where j.outcome in ('added', 'changed')
       on conflict do nothing`,
  ],
  day: 'r.published_on',
  // The item itself and the interpretation are two registers of one thing: title, unit and day tie them together.
  hints: [
    `select 'not-on-portal' as kind, '网站信息中没有同单位、同标题的条目，请核对是否已发布' as label, null::text as from_text,
            null::text as to_text, count(*) as count, (array_agg(r.row order by r.row))[:200] as rows
       from resolved r join judged j using (row)
      where j.outcome in ('added', 'changed', 'unchanged')
        and not exists (select from publications p where p.unit_id = r.unit_id and p.title = r.title)
     having count(*) > 0`,
    `select 'withdrawn', '已撤下的解读，导入后仍是撤下；如需恢复请在“政策解读”页办理', null, null, count(*),
            (array_agg(r.row order by r.row))[:200]
       from resolved r join judged j using (row) join interpretations i on i.id = j.known_id
      where i.withdrawn_at is not null having count(*) > 0`,
  ],
}
