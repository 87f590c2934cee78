/** How names are compared: full-width and half-width alike, without spaces, without case. */
export function nameKey(expression: string): string {
  return `lower(regexp_replace(normalize(${expression}, NFKC), '[\\s\\u200b\\ufeff]', '', 'g'))`
}

/**
 * Looks up every unit that the sheet names, once a name and day, among the names that units bear by day: a name in force
 * on the day first, else a weak one (a former name, a merged unit's). Without a day, a name that holds to this day goes
 * first. A name of several units is nobody's.
 * @param asked selects `row`, `field`, `name`, `day`
 * @returns statements that leave `unit_of` (`name`, `day`, `unit_id`, `short_name`, `code`, `message`)
 */
export function lookUpUnits(asked: string): string[] {
  return [
    `create temp table unit_names on commit drop as
       select ${nameKey('name')} as key, n.unit_id, u.short_name, n.valid_from, n.valid_to, n.is_weak
         from unit_names_by_day n join units u on u.id = n.unit_id`,
    `create temp table unit_of on commit drop as
       with asked as (select distinct name, day from (${asked}) asked),
       names as (select name, ${nameKey('name')} as key from (select distinct name from asked) names),
       candidates as (
         select a.name, a.day, n.unit_id, n.short_name,
                case when a.day = 'infinity' then case when n.valid_to is not null then 2 when is_weak then 1 else 0 end
                     when a.day >= coalesce(n.valid_from, '-infinity') and a.day < coalesce(n.valid_to, 'infinity')
                     then is_weak::int
                     else 3 end as fit
           from asked a join names using (name) join unit_names n using (key)
       ),
       ranked as (select *, min(fit) over (partition by name, day) as best from candidates),
       found as (
         select name, day, best, count(distinct unit_id) as units, min(unit_id) as unit_id,
                string_agg(distinct short_name, '、' order by short_name) as short_names
           from ranked where fit = best group by name, day, best
       )
       select a.name, a.day, case when units = 1 and best < 3 then f.unit_id end as unit_id,
              case when units = 1 and best < 3 then short_names end as short_name,
              case when f.name is null then 'unknown-unit' when best = 3 then 'unit-not-valid'
                   when units > 1 then 'ambiguous-unit' end as code,
              case when f.name is null
                   then format('没有名为“%s”的单位，请改用单位的简称、全称或编码，或先登记别名', left(a.name, 40))
                   when best = 3
                   then format('“%s”（%s）在 %s 已不再使用或尚未启用，请核对单位和日期', left(a.name, 40), short_names, a.day)
                   when units > 1
                   then format('“%s”可能指%s，请写明是哪一个', left(a.name, 40), short_names) end as message
         from asked a left join found f using (name, day)`,
    'analyze unit_of',
    `insert into faults (row, field, code, message)
       select a.row, a.field, u.code, u.message
         from (${asked}) a join unit_of u on u.name = a.name and u.day = a.day where u.code is not null`,
  ]
}
