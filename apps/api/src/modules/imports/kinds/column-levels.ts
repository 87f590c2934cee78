const LEVELS = [1, 2, 3, 4, 5, 6]
const level = (number: number): string => `f_level${number}`
const tidy = (name: string): string => `nullif(trim(replace(normalize(${name}, NFKC), '/', '／')), '')`

/** A name that is not repeated, until one above it or itself is written anew: cells left blank below it mean it. */
const filled = (number: number): string => {
  const here = LEVELS.filter((other) => other <= number).map((other) => `count(${level(other)}) over above`)
  return `${here.join(' + ')} as part${number}`
}
const deeper = (number: number): string =>
  LEVELS.filter((other) => other > number)
    .map((other) => `${level(other)} is not null`)
    .join(' or ') || 'false'
const named = (number: number): string => `
  coalesce(${level(number)}, case when ${deeper(number)}
    then first_value(${level(number)}) over (partition by part${number} order by row) end) as name${number}`

/**
 * 逐级写名称的表: each row's path from its levels, and a code: that of the column stored under this path, else a new one.
 * Merged cells have been spread by the reader; a name spread over several levels is one.
 */
export const columnLevels: readonly string[] = [
  `create temp table level_rows on commit drop as
     with parts as (
       select row, ${LEVELS.map((number) => level(number)).join(', ')}, ${LEVELS.map(filled).join(', ')}
         from staging window above as (order by row)
     ), names as (
       select row, ${LEVELS.map(named).join(', ')} from parts
     ), levels as (
       select n.row, l.place, l.name, lag(l.name) over (partition by n.row order by l.place) as above
         from names n cross join lateral (values ${LEVELS.map((number) => `(${number}, ${tidy(`n.name${number}`)})`).join(', ')})
              as l (place, name)
        where l.name is not null
     )
     select row, array_agg(name order by place) as names, string_agg(name, '/' order by place) as path
       from levels where name is distinct from above group by row`,
  `update staging s set f_name = coalesce(s.f_name, l.names[cardinality(l.names)]), f_path = l.path
     from level_rows l where l.row = s.row and s.f_path is null`,
  `create temp table level_codes on commit drop as
     with fresh as (
       select distinct on (l.path) l.path, c.code, l.row
         from level_rows l join staging s using (row) left join columns c on c.path = l.path
        where s.f_code is null order by l.path, l.row
     ), numbered as (
       select path, row_number() over (order by row) as place from fresh where code is null
     )
     select f.path, coalesce(f.code, 'L' || lpad((n.place + (
              select coalesce(max(substr(code, 2)::int), 0) from (
                select code from columns union all select f_code from staging) known (code)
               where code ~ '^L\\d{4,8}$'))::text, 4, '0')) as code
       from fresh f left join numbered n using (path)`,
  `update staging s set f_code = k.code from level_rows l join level_codes k using (path)
    where l.row = s.row and s.f_code is null`,
  // A table without 类别 says nothing of it: 通知公告 is what most columns are, and the report says so.
  `create temp table assumed_category on commit drop as
     select s.row from staging s join level_rows l using (row) left join columns c on c.code = s.f_code
      where s.f_category is null and c.id is null
        and not exists (select from level_rows below where below.names[1 : cardinality(l.names)] = l.names
                           and cardinality(below.names) > cardinality(l.names))`,
  `update staging s set f_category = '通知公告' from assumed_category a where a.row = s.row`,
  `update staging s set f_category = '频道' from level_rows l
    where l.row = s.row and s.f_category is null and not exists (select from columns c where c.code = s.f_code)`,
  // 上级频道 that no row stands for.
  `create temp table level_folders on commit drop as
     with wanted as (
       select distinct on (path) path, name, row, depth
         from (select array_to_string(names[1 : depth], '/') as path, names[depth] as name, row, depth
                 from level_rows cross join lateral generate_series(1, cardinality(names) - 1) as depth) above
        where not exists (select from columns c where c.path = above.path)
          and not exists (select from staging s where s.f_path = above.path)
        order by path, row
     )
     select path, name, depth, 'F' || lpad((row_number() over (order by row, depth) + (
              select coalesce(max(substr(code, 2)::int), 0) from columns where code ~ '^F\\d{4,8}$'))::text, 4, '0') as code
       from wanted`,
]

/** Folders first, then everything that the levels place below something. */
export const storeLevelFolders: readonly string[] = [
  `insert into columns (code, name, path, category, import_id)
     select f.code, f.name, f.path, '频道', b.import_id from level_folders f cross join batch b
      where exists (select from level_rows l join judged j using (row)
                     where j.outcome in ('added', 'changed') and starts_with(l.path, f.path || '/'))
      order by f.depth, f.code`,
  `update columns c set parent_id = p.id
     from (select path from level_folders union
           select l.path from level_rows l join judged j using (row) where j.outcome in ('added', 'changed')) placed
     join columns p on p.path = regexp_replace(placed.path, '/[^/]*$', '')
    where c.path = placed.path and placed.path like '%/%' and c.parent_id is distinct from p.id`,
]

export const LEVEL_HINTS: readonly string[] = [
  `select 'new-folder' as kind, '自动新建的上级频道' as label, null::text as from_text, path as to_text, 1 as count,
          array[]::int[] as rows from level_folders`,
  `select 'assumed-category', '未写类别的新栏目，按“通知公告”登记', null, '通知公告', count(*)::int, array_agg(row order by row)
     from assumed_category having count(*) > 0`,
  `select 'new-code', '自动生成的栏目编码', null, min(k.code) || ' 至 ' || max(k.code), count(*)::int, array_agg(l.row order by l.row)
     from level_rows l join level_codes k using (path)
    where not exists (select from columns c where c.code = k.code) having count(*) > 0`,
]
