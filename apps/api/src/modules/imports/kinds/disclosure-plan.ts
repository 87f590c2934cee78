import { disclosureFields } from './disclosure-fields.ts'
import type { ImportPlan } from './import-plan.ts'

/** 主动公开信息: known by index number. */
export const disclosurePlan: ImportPlan = {
  label: '主动公开信息',
  fields: disclosureFields,
  unitNames: `select row, 'unit' as field, f_unit as name, coalesce(f_disclosed_on, 'infinity') as day
                from staging where f_unit is not null`,
  resolved: `
    select s.row, u.unit_id, u.short_name, f_index_number as index_number, f_document_number as document_number,
           f_title as title, f_made_on as made_on, f_disclosed_on as disclosed_on
      from staging s left join unit_of u on u.name = s.f_unit and u.day = coalesce(s.f_disclosed_on, 'infinity')`,
  checks: [
    `select r.row, 'disclosedOn' as field, 'in-future' as code, format('公开日期晚于今天（%s），请核对', b.today) as message
       from resolved r cross join batch b where r.disclosed_on > b.today`,
    `select row, 'madeOn', 'wrong-order', '成文日期晚于公开日期，请核对' from resolved where made_on > disclosed_on`,
  ],
  known: `select r.row, d.id from resolved r join disclosures d on d.index_number = r.index_number`,
  keys: [{ expression: 'r.index_number', label: '索引号', field: 'indexNumber' }],
  target: {
    name: 'disclosures',
    columns: [
      { name: 'index_number', next: null },
      { name: 'document_number' },
      { name: 'title' },
      { name: 'unit_id' },
      { name: 'made_on' },
      { name: 'disclosed_on' },
    ],
  },
  day: 'r.disclosed_on',
  hints: [],
}
