import type { ImportPlan } from './import-plan.ts'
import { publicationFields } from './publication-fields.ts'

const DAY = `to_char(b.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`

/** 网站信息: known by 信息编号, else by 链接; where a sheet has neither, by unit, title and time. */
export const publicationPlan: ImportPlan = {
  label: '网站信息',
  fields: publicationFields,
  unitNames: `select row, 'unit' as field, f_unit as name, coalesce(f_published_at_day, 'infinity') as day
                from staging where f_unit is not null`,
  columnNames: `select row, 'column' as field, f_column as name from staging where f_column is not null`,
  // By unit, title and time no index tells two apart.
  takeTurn: `select pg_advisory_xact_lock(hashtext('mingkao publication imports'))`,
  resolved: `
    select s.row, u.unit_id, u.short_name, c.column_id, c.path, s.f_title as title, s.f_url as url, s.f_source_id as source_id,
           s.f_kind as kind, s.f_published_at_day as published_on, s.f_published_at_time is not null as has_time,
           (s.f_published_at_day + coalesce(s.f_published_at_time, '00:00')) at time zone 'Asia/Shanghai' as published_at
      from staging s
      left join unit_of u on u.name = s.f_unit and u.day = coalesce(s.f_published_at_day, 'infinity')
      left join column_of c on c.name = s.f_column`,
  checks: [
    `select r.row, 'publishedAt' as field, 'in-future' as code,
            format('发布时间晚于现在（%s），请核对', ${DAY}) as message
       from resolved r cross join batch b where r.published_at > b.arrived_at`,
  ],
  // By name only where neither the row nor, if it can be helped, the stored item has anything better.
  known: `
    with nameless as (
      select distinct on (r.row) r.row, p.id
        from resolved r
        join publications p
          on p.unit_id = r.unit_id and p.title = r.title and p.published_on = r.published_on
         and (not r.has_time or not p.has_time or p.published_at = r.published_at)
       where r.source_id is null and r.url is null
       order by r.row, p.source_id is not null or p.url is not null, p.id
    )
    select r.row, coalesce(i.id, u.id, n.id) as id, i.id as id_by_source, u.id as id_by_url,
           case when i.id is distinct from u.id then u.source_id end as source_of_url
      from resolved r
      left join publications i on i.source_id = r.source_id
      left join publications u on u.url = r.url
      left join nameless n on n.row = r.row
     where coalesce(i.id, u.id, n.id) is not null`,
  conflicts: [
    `select r.row, 'url' as field, 'identity-conflict' as code,
            case when k.id_by_source is not null
                 then format('信息编号“%s”是库中的《%s》，链接却是库中的《%s》（信息编号 %s），请核对是哪一条', r.source_id,
                             left(i.title, 60), left(u.title, 60), coalesce(u.source_id, '无'))
                 else format('链接属于库中信息编号“%s”的《%s》，与本行的信息编号“%s”不是同一条，请核对', u.source_id,
                             left(u.title, 60), r.source_id) end as message
       from known k join resolved r using (row) join publications u on u.id = k.id_by_url
       left join publications i on i.id = k.id_by_source
      where i.id <> u.id or (i.id is null and r.source_id <> k.source_of_url)`,
  ],
  keys: [
    { expression: 'r.source_id', label: '信息编号', field: 'sourceId' },
    { expression: 'r.url', label: '链接', field: 'url' },
    {
      expression: `case when r.source_id is null and r.url is null
                   then concat_ws(E'\\x01', r.unit_id, r.published_at, r.has_time, r.title) end`,
      label: '单位、时间和标题',
      field: 'title',
    },
  ],
  target: {
    name: 'publications',
    // Most indexes begin or go on with the time: neighbours in time are written to the same pages.
    order: 'r.published_at, r.row',
    columns: [
      { name: 'unit_id' },
      { name: 'column_id' },
      { name: 'title' },
      { name: 'url' },
      { name: 'source_id' },
      { name: 'kind', added: `coalesce(r.kind, 'original')` },
      // A date without a time says nothing against a time known of the same day.
      {
        name: 'published_at',
        next: 'case when r.has_time or r.published_on <> t.published_on then r.published_at else t.published_at end',
      },
      { name: 'published_on' },
      { name: 'has_time', next: 'r.has_time or (t.has_time and r.published_on = t.published_on)' },
      { name: 'arrived_at', added: 'case when b.is_initial then r.published_at else b.arrived_at end', next: null },
    ],
  },
  day: 'r.published_on',
  hints: [
    `select 'back-dated' as kind, '发布时间比首次入库早一天以上，请核实是否补录' as label, null::text as from_text,
            null::text as to_text, count(*) as count, (array_agg(row order by row))[:200] as rows
       from resolved r join judged j using (row) cross join batch b
      where j.outcome = 'added' and (select not is_initial from batch)
        and b.arrived_at > r.published_at + case when r.has_time then interval '1 day' else interval '2 days' end
     having count(*) > 0`,
    `with day_titles as (
       select r.unit_id, r.published_on, r.title, r.row, j.known_id as id
         from resolved r join judged j using (row)
        where j.outcome in ('added', 'changed', 'unchanged')
     ), twins as (
       select d.row from day_titles d join (
         select unit_id, published_on, title from day_titles group by 1, 2, 3 having count(*) > 1) t using (unit_id, published_on, title)
       union
       select d.row from day_titles d join publications p
           on p.unit_id = d.unit_id and p.title = d.title and p.published_on = d.published_on
        where p.published_at >= (select min(published_on)::timestamp at time zone 'Asia/Shanghai' from day_titles)
          and p.published_at < (select (max(published_on) + 1)::timestamp at time zone 'Asia/Shanghai' from day_titles)
          and p.id is distinct from d.id and p.withdrawn_at is null
     )
     select 'same-title', '同一单位同一天的标题相同，请留意是否重复', null, null, count(*), (array_agg(row order by row))[:200]
       from twins having count(*) > 0`,
  ],
}
