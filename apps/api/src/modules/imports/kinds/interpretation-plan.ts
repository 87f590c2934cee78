import type { ImportPlan } from './import-plan.ts'
import { interpretationFields } from './interpretation-fields.ts'

/** 政策解读: known by code. */
export const interpretationPlan: ImportPlan = {
  label: '政策解读',
  fields: interpretationFields,
  unitNames: `select row, 'unit' as field, f_unit as name, coalesce(f_published_on, 'infinity') as day
                from staging where f_unit is not null`,
  columnNames: `select row, 'column' as field, f_column as name from staging where f_column is not null`,
  resolved: `
    select s.row, u.unit_id, u.short_name, c.column_id, c.path, f_code as code, f_title as title, f_form as form,
           f_published_on as published_on, f_disclosure_index_number as disclosure_index_number,
           f_policy_disclosed_on as policy_disclosed_on
      from staging s
      left join unit_of u on u.name = s.f_unit and u.day = coalesce(s.f_published_on, 'infinity')
      left join column_of c on c.name = s.f_column`,
  checks: [
    `select r.row, f.field, 'in-future' as code, format('%s晚于今天（%s），请核对', f.label, b.today) as message
       from resolved r cross join batch b
       cross join lateral (values ('publishedOn', '解读发布日期', r.published_on),
                                  ('policyDisclosedOn', '文件公开日期', r.policy_disclosed_on)) as f (field, label, day)
      where f.day > b.today`,
  ],
  known: `select r.row, i.id from resolved r join interpretations i on i.code = r.code`,
  keys: [{ expression: 'r.code', label: '编号', field: 'code' }],
  target: {
    name: 'interpretations',
    columns: [
      { name: 'code', next: null },
      { name: 'title' },
      { name: 'unit_id' },
      { name: 'form' },
      { name: 'column_id' },
      { name: 'published_on' },
      { name: 'disclosure_index_number' },
      { name: 'policy_disclosed_on' },
    ],
  },
  day: 'r.published_on',
  // The item itself and the interpretation are two registers of one thing: title, unit and day tie them together.
  hints: [
    `select 'not-on-portal' as kind, '网站信息中没有同单位、同标题的条目，请核对是否已发布' as label, null::text as from_text,
            null::text as to_text, count(*) as count, (array_agg(r.row order by r.row))[:200] as rows
       from resolved r join judged j using (row)
      where j.outcome in ('added', 'changed', 'unchanged')
        and not exists (select from publications p where p.unit_id = r.unit_id and p.title = r.title)
     having count(*) > 0`,
  ],
}
