import { pathKey } from '../column-names.repository.ts'
import { columnFields } from './column-fields.ts'
import { COLUMNS_BEFORE, NOTE_COLUMN_CHANGES } from './column-audit.ts'
import { columnLevels, LEVEL_HINTS, storeLevelFolders } from './column-levels.ts'
import { columnMoves, standsToday, storeColumnMoves } from './column-moves.ts'
import type { ImportPlan } from './import-plan.ts'

/** 协办单位, one each. */
const SUPPORTING = `
  select s.row, trim(name) as name, coalesce(s.f_lead_from, b.today) as day
    from staging s cross join batch b, regexp_split_to_table(s.f_supporting, '[、,，;；|/\\n]+') as name
   where trim(name) <> ''`

const tidyPath = (path: string): string =>
  `trim(both '/' from regexp_replace(normalize(${path}, NFKC), '\\s*[>/\\\\»→›|]+\\s*', '/', 'g'))`

/** Columns as they will be when the file is in: the file's rows, and stored ones it does not mention. */
const LANDSCAPE = `
  select distinct on (code) code, name, path
    from (select f_code as code, f_name as name, ${tidyPath('f_path')} as path, 0 as rank, row from staging
          union all select code, name, path, 1, 0 from columns) both_of_them
   where code is not null order by code, rank, row`

/** The parent's code: as written, by path or by a name that is unique; without one, by the column's own path. */
const PARENTS = `
  create temp table parent_of on commit drop as
    with landscape as (${LANDSCAPE}),
    keys as (
      select ${pathKey('code')} as key, code, 0 as rank from landscape
      union all select ${pathKey('path')}, code, 1 from landscape where path is not null
      union all select ${pathKey('name')}, min(code), 2 from landscape group by 1 having count(*) = 1
    ),
    asked as (
      select row, f_code as code, f_parent as name, ${pathKey('f_parent')} as key from staging where f_parent is not null
      union all
      select row, f_code, null, ${pathKey(`regexp_replace(${tidyPath('f_path')}, '/[^/]*$', '')`)}
        from staging where f_parent is null and ${tidyPath('f_path')} like '%/%'
    )
    select distinct on (a.row) a.row, a.code, a.name, k.code as parent
      from asked a left join keys k on k.key = a.key order by a.row, k.rank`

/** Paths: as written, else the parent's and the name. Works its way down; \`union\` ends where parents run in a circle. */
const PATHS = `
  create temp table path_of on commit drop as
    with recursive open_rows as (
      select s.row, s.f_code as code, s.f_name as name, p.parent
        from staging s left join parent_of p using (row) where s.f_path is null and s.f_name is not null
    ), paths as (
      select f_code as code, ${tidyPath('f_path')} as path, 0 as depth from staging where f_path is not null
      union select code, path, 0 from columns where code not in (select f_code from staging where f_code is not null)
      union select code, name, 0 from open_rows where parent is null
      union select o.code, p.path || '/' || o.name, p.depth + 1 from open_rows o join paths p on p.code = o.parent
             where p.depth < 20
    )
    select code, min(path) as path from paths where code is not null group by code`

const CIRCLES = `
  with recursive up as (
    select code as start, parent as at from parent_of where parent is not null
    union select up.start, p.parent from up join parent_of p on p.code = up.at where p.parent is not null
  )
  select p.row, 'parent' as field, 'circle' as code, '上级栏目转了一圈又回到本栏目，请核对' as message
    from up join parent_of p on p.code = up.start where up.start = up.at`

/** 栏目与维护分工: known by code, with who maintains it and what somebody saw on its page. */
export const columnPlan: ImportPlan = {
  label: '栏目与维护分工',
  fields: columnFields,
  unitNames: `
    select row, 'lead' as field, f_lead as name, coalesce(f_lead_from, b.today) as day
      from staging cross join batch b where f_lead is not null
    union all select row, 'supporting', name, day from (${SUPPORTING}) supporting`,
  prepare: [
    ...columnLevels,
    PARENTS,
    PATHS,
    `create temp table wanted_support on commit drop as
       select distinct s.row, u.unit_id from (${SUPPORTING}) s join unit_of u on u.name = s.name and u.day = s.day
        where u.unit_id is not null`,
    `create temp table category_limits on commit drop as
       select key as category, value as "limit" from batch b
         join schemes on state <> 'draft' and effective_from <= b.today and coalesce(effective_to > b.today, true),
         jsonb_each(content #> '{indicators,column-freshness,categoryLimits,value}')`,
  ],
  resolved: `
    select s.row, s.f_code as code, p.parent as parent_code, s.f_name as name, w.path, s.f_url as url, s.f_category as category,
           s.f_limit as "limit", s.f_opened_on as opened_on, s.f_archived_on as archived_on, s.f_exempt_reason as exempt_reason,
           s.f_remark as remark, u.unit_id as lead_id, u.short_name, s.f_lead_from as lead_from,
           s.f_last_updated_on as seen_on, s.f_archive_notice as archive_notice,
           s.f_responsible_leader as responsible_leader, s.f_contact as contact
      from staging s cross join batch b
      left join parent_of p using (row)
      left join path_of w on w.code = s.f_code
      left join unit_of u on u.name = s.f_lead and u.day = coalesce(s.f_lead_from, b.today)`,
  checks: [
    `select row, 'name' as field, 'required' as code, '请填写栏目编码和名称，或逐级填写栏目名称' as message
       from resolved where code is null or name is null`,
    `select row, 'parent' as field, 'unknown-column' as code, format('没有上级栏目“%s”，请先导入上级栏目', left(name, 60)) as message
       from parent_of where parent is null and name is not null`,
    CIRCLES,
    `select r.row, 'path', 'path-taken', format('路径“%s”已用于栏目 %s', r.path, o.code)
       from resolved r join columns o on o.path = r.path
      where o.code <> r.code and o.code not in (select code from resolved where code is not null)`,
    `select r.row, 'path', 'path-taken', format('路径“%s”与第 %s 行重复', r.path, f.row)
       from resolved r join (select distinct on (path) path, code, row from resolved where path is not null order by path, row) f
         on f.path = r.path and f.code <> r.code`,
    `select row, 'archivedOn', 'wrong-order', '归档日期应不早于开设日期' from resolved where archived_on < opened_on`,
    `select r.row, 'lastUpdatedOn', 'in-future', format('最近更新晚于今天（%s），请核对', b.today)
       from resolved r cross join batch b where r.seen_on > b.today`,
  ],
  known: `select r.row, c.id from resolved r join columns c on c.code = r.code`,
  conflicts: [
    `select r.row, 'archiveNotice' as field, 'required' as code, '写了下线公告的，请同时填写归档日期' as message
       from resolved r left join known k using (row) left join columns c on c.id = k.id
      where r.archive_notice is not null and coalesce(r.archived_on, c.archived_on) is null`,
    `select r.row, 'category' as field, 'required' as code, '新栏目须写明类别；只装其他栏目的写“频道”' as message
       from resolved r left join known k using (row) where k.id is null and r.category is null`,
    `select r.row, 'leadFrom', 'ownership-overlap',
            format('责任起始早于现有责任单位（%s）的起始日 %s，请核对', u.short_name, a.valid_from)
       from resolved r join known k using (row) cross join batch b
       join lateral (select * from column_assignments a where a.column_id = k.id and a.role = 'lead'
                      order by a.valid_from desc limit 1) a on true
       join units u on u.id = a.unit_id
      where r.lead_id is not null and not ${standsToday('r')}
        and coalesce(r.lead_from, b.today) < case when a.unit_id = r.lead_id then
              coalesce((select max(valid_to) from column_assignments e
                         where e.column_id = k.id and e.role = 'lead' and e.valid_from < a.valid_from), '-infinity')
            else a.valid_from end`,
  ],
  keys: [{ expression: 'r.code', label: '栏目编码', field: 'code' }],
  target: {
    name: 'columns',
    columns: [
      { name: 'code', next: null },
      { name: 'name' },
      { name: 'path' },
      { name: 'url' },
      { name: 'category' },
      {
        // A limit that only repeats its category's follows the scheme.
        name: '"limit"',
        added: `nullif(nullif(r."limit", 'null'), (select "limit" from category_limits l where l.category = r.category))`,
        next: `case when r."limit" is null then t."limit" else
                 nullif(nullif(r."limit", 'null'), (select "limit" from category_limits l
                                                     where l.category = coalesce(r.category, t.category))) end`,
      },
      { name: 'opened_on' },
      { name: 'archived_on' },
      { name: 'exempt_reason' },
      { name: 'remark' },
      { name: 'archive_notice' },
    ],
    alsoDiffers: `exists (select from lead_moves m where m.row = r.row)
      or exists (select from support_moves m where m.row = r.row)
      or exists (select from detail_moves m where m.row = r.row)
      or exists (select from sightings o where o.row = r.row)
      or (r.parent_code is not null and r.parent_code is distinct from (select code from columns p where p.id = t.parent_id))`,
  },
  moves: [COLUMNS_BEFORE, ...columnMoves],
  day: null,
  hints: LEVEL_HINTS,
  afterWrite: [
    ...storeLevelFolders,
    `update columns c set parent_id = p.id
       from resolved r join judged j using (row) join columns p on p.code = r.parent_code
      where c.code = r.code and j.outcome in ('added', 'changed') and c.parent_id is distinct from p.id`,
    ...storeColumnMoves,
    NOTE_COLUMN_CHANGES,
  ],
}
