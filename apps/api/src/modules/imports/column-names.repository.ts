import { nameKey } from './unit-names.repository.ts'

/** A path however its parts are set apart: 新闻动态 > 镇街动态, 新闻动态-镇街动态 stays a name of its own. */
export function pathKey(expression: string): string {
  return `trim(both '/' from regexp_replace(${nameKey(expression)}, '[>/\\\\»→›|]+', '/', 'g'))`
}

/**
 * Looks up every column that the sheet names: by code or whole path; else by name or the last parts of the path, where
 * only one column ends so.
 * @param asked selects `row`, `field`, `name`
 * @returns statements that leave `column_of` (`name`, `column_id`, `path`, `code`, `message`)
 */
export function lookUpColumns(asked: string): string[] {
  return [
    `create temp table column_of on commit drop as
       with endings as (
         select ${pathKey('code')} as key, id, path, 0 as fit from columns
         union all
         select ${pathKey(`array_to_string(parts[start:], '/')`)}, id, path, case start when 1 then 0 else 1 end
           from (select id, path, string_to_array(path, '/') as parts from columns) split,
                generate_subscripts(parts, 1) as start
       ),
       asked as (select name, ${pathKey('name')} as key from (select distinct name from (${asked}) asked) names),
       candidates as (
         select name, e.id, e.path, e.fit, min(e.fit) over (partition by name) as best from asked join endings e using (key)
       ),
       found as (
         select name, count(distinct id) as columns, min(id) as column_id, min(path) as path,
                string_agg(distinct path, '、' order by path) as paths
           from candidates where fit = best group by name
       )
       select a.name, case when columns = 1 then f.column_id end as column_id, case when columns = 1 then f.path end as path,
              case when f.name is null then 'unknown-column' when columns > 1 then 'ambiguous-column' end as code,
              case when f.name is null then format('没有栏目“%s”，请改用栏目路径、名称或编码', left(a.name, 60))
                   when columns > 1 then format('叫“%s”的栏目不止一个：%s，请写完整路径', left(a.name, 60), left(paths, 200))
              end as message
         from asked a left join found f using (name)`,
    'analyze column_of',
    `insert into faults (row, field, code, message)
       select a.row, a.field, c.code, c.message
         from (${asked}) a join column_of c on c.name = a.name where c.code is not null`,
  ]
}
