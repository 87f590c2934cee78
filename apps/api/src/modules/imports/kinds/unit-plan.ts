import type { ImportPlan } from './import-plan.ts'
import { unitFields } from './unit-fields.ts'

/** The aliases a row gives, one each. */
const WANTED = `
  select s.row, s.f_code as code, trim(alias) as alias
    from staging s, regexp_split_to_table(s.f_alias, '[、,，;；|/\\n]+') as alias
   where trim(alias) <> ''`

const ALIASES = `(select coalesce(jsonb_agg(to_jsonb(a)), '[]') from unit_aliases a where a.unit_id = t.id)`

/** 单位: known by code. Aliases are added to those on record, never taken away. */
export const unitPlan: ImportPlan = {
  label: '单位',
  fields: unitFields,
  prepare: [
    `create temp table wanted_aliases on commit drop as select distinct on (row, alias) * from (${WANTED}) wanted`,
  ],
  resolved: `
    select row, f_code as code, f_short_name as short_name, f_full_name as full_name, f_group as group_name,
           f_order::int as protocol_order, f_valid_from as valid_from, f_valid_to as valid_to
      from staging`,
  checks: [
    `select row, 'validTo' as field, 'wrong-order' as code, '停用日期应晚于启用日期' as message
       from resolved where valid_to <= valid_from`,
    `select row, 'alias', 'too-long', '每个别名不超过 128 字' from wanted_aliases where length(alias) > 128 group by row`,
  ],
  known: `select r.row, u.id from resolved r join units u on u.code = r.code`,
  conflicts: [
    `select r.row, 'validTo' as field, 'wrong-order' as code, format('停用日期应晚于启用日期（%s）', u.valid_from) as message
       from resolved r join known k using (row) join units u on u.id = k.id
      where r.valid_from is null and r.valid_to <= u.valid_from`,
  ],
  keys: [{ expression: 'r.code', label: '单位编码', field: 'code' }],
  target: {
    name: 'units',
    columns: [
      { name: 'code', next: null },
      { name: 'short_name' },
      { name: 'full_name', added: 'coalesce(r.full_name, r.short_name)' },
      { name: 'group_name' },
      {
        name: 'protocol_order',
        added: `coalesce(r.protocol_order,
                  (select coalesce(max(protocol_order), 0) from units) + row_number() over (order by r.row))`,
      },
      { name: 'valid_from', added: `coalesce(r.valid_from, least(date_trunc('year', b.today)::date, r.valid_to - 1))` },
      { name: 'valid_to' },
    ],
    alsoDiffers: `exists (
      select from wanted_aliases w where w.row = r.row
         and not exists (select from unit_aliases a where a.unit_id = t.id and a.alias = w.alias))`,
    before: `to_jsonb(t) || jsonb_build_object('aliases', ${ALIASES})`,
  },
  day: null,
  afterWrite: [
    `insert into unit_aliases (unit_id, alias)
       select u.id, w.alias from wanted_aliases w join judged j using (row) join units u on u.code = w.code
        where j.outcome in ('added', 'changed') order by w.row, w.alias
       on conflict (unit_id, alias) do nothing`,
  ],
  // Such a name will be refused wherever a sheet uses it.
  hints: [
    `with names as (
       select r.code, name, r.row from resolved r join judged j using (row), unnest(array[r.short_name, r.full_name]) as name
        where j.outcome in ('added', 'changed', 'unchanged') and name is not null
       union select w.code, w.alias, w.row from wanted_aliases w join judged j using (row)
        where j.outcome in ('added', 'changed', 'unchanged')
     ), others as (
       select code, short_name as name from units union select code, full_name from units
       union select u.code, a.alias from unit_aliases a join units u on u.id = a.unit_id where a.valid_to is null
       union select code, name from names
     )
     select 'shared-name' as kind, '同一名称属于几个单位，用它导入时将无法识别' as label, n.name as from_text,
            string_agg(distinct o.code, '、' order by o.code) as to_text, 1 as count, array_agg(distinct n.row) as rows
       from names n join others o on o.name = n.name and o.code <> n.code group by n.name`,
    `select 'corrected-name', '简称按更正处理，以往各期也显示新的；单位改名请在“单位”页办理', u.short_name, r.short_name, 1, array[r.row]
       from resolved r join judged j using (row) join units u on u.id = j.known_id
      where j.outcome = 'changed' and r.short_name <> u.short_name order by r.row limit 500`,
  ],
}
