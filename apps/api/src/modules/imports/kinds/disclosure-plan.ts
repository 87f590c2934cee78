import { disclosureFields } from './disclosure-fields.ts'
import type { ImportPlan } from './import-plan.ts'

/** A day on which it ended says that it has ended. */
const VALIDITY = `coalesce(r.validity, case when r.invalid_on is not null and t.validity = 'valid' then 'expired' else t.validity end)`

/** 主动公开信息: known by index number. */
export const disclosurePlan: ImportPlan = {
  label: '主动公开信息',
  fields: disclosureFields,
  unitNames: `select row, 'unit' as field, f_unit as name, coalesce(f_disclosed_on, 'infinity') as day
                from staging where f_unit is not null`,
  resolved: `
    select s.row, u.unit_id, u.short_name, f_index_number #>> '{}' as index_number,
           f_document_number #>> '{}' as document_number, f_title as title, f_made_on as made_on,
           f_disclosed_on as disclosed_on, f_validity as validity, f_invalid_on as invalid_on,
           case when f_co_units is not null then array(select jsonb_array_elements_text(f_co_units)) end as co_units
      from staging s left join unit_of u on u.name = s.f_unit and u.day = coalesce(s.f_disclosed_on, 'infinity')`,
  checks: [
    `select r.row, 'disclosedOn' as field, 'in-future' as code, format('公开日期晚于今天（%s），请核对', b.today) as message
       from resolved r cross join batch b where r.disclosed_on > b.today`,
    `select row, 'madeOn', 'wrong-order', '成文日期晚于公开日期，请核对' from resolved where made_on > disclosed_on`,
    `select row, 'invalidOn', 'wrong-order', '有效的文件没有失效日期，请核对有效性' from resolved
      where validity = 'valid' and invalid_on is not null`,
    `select row, 'invalidOn', 'wrong-order', '失效日期早于成文日期，请核对' from resolved
      where invalid_on < coalesce(made_on, disclosed_on)`,
  ],
  // 一号一文: people who write documents wait for the same lock.
  takeTurn: 'select pg_advisory_xact_lock(727405, 1)',
  conflicts: [
    `select r.row, 'documentNumber' as field, 'taken' as code,
            format('文号 %s 已登记为索引号 %s 的文件，请核对是否同一件', r.document_number, d.index_number) as message
       from resolved r join disclosures d on d.document_number = r.document_number and d.withdrawn_at is null
      where d.index_number <> r.index_number`,
  ],
  known: `select r.row, d.id from resolved r join disclosures d on d.index_number = r.index_number`,
  keys: [
    { expression: 'r.index_number', label: '索引号', field: 'indexNumber' },
    { expression: 'r.document_number', label: '文号', field: 'documentNumber' },
  ],
  target: {
    name: 'disclosures',
    columns: [
      { name: 'index_number', next: null },
      { name: 'document_number' },
      { name: 'title' },
      { name: 'unit_id' },
      { name: 'made_on' },
      { name: 'disclosed_on' },
      { name: 'co_units', added: `coalesce(r.co_units, '{}')` },
      {
        name: 'validity',
        added: `coalesce(r.validity, case when r.invalid_on is null then 'valid' else 'expired' end)`,
        next: VALIDITY,
      },
      {
        name: 'invalid_on',
        next: `case when ${VALIDITY} <> 'valid' then coalesce(r.invalid_on, t.invalid_on) end`,
      },
    ],
  },
  day: 'r.disclosed_on',
  hints: [
    `select 'withdrawn' as kind, '已撤下的文件，导入后仍是撤下；如需恢复请在“主动公开”页办理' as label, null::text as from_text,
            null::text as to_text, count(*) as count, (array_agg(r.row order by r.row))[:200] as rows
       from resolved r join judged j using (row) join disclosures d on d.id = j.known_id
      where d.withdrawn_at is not null having count(*) > 0`,
  ],
}
