/** How names are compared: full-width and half-width alike, without spaces, without case. */
export function nameKey(expression: string): string {
  return `lower(regexp_replace(normalize(${expression}, NFKC), '[\\s\\u200b\\ufeff]', '', 'g'))`
}

/**
 * Looks up every unit that the sheet names, once a name and day. A unit's own names hold until it is closed, an alias
 * only while it is valid; a code always does. A name of several units is nobody's.
 * @param asked selects `row`, `field`, `name`, `day`
 * @returns statements that leave `unit_of` (`name`, `day`, `unit_id`, `short_name`, `code`, `message`)
 */
export function lookUpUnits(asked: string): string[] {
  return [
    `create temp table unit_names on commit drop as
       select ${nameKey('name')} as key, id as unit_id, short_name, names.valid_from, names.valid_to, is_own
         from (
           select id, code as name, short_name, null::date as valid_from, null::date as valid_to, true as is_own from units
           union all select id, short_name, short_name, valid_from, valid_to, true from units
           union all select id, full_name, short_name, valid_from, valid_to, true from units
           union all select u.id, alias, u.short_name, a.valid_from, coalesce(a.valid_to, u.valid_to), false
             from unit_aliases a join units u on u.id = a.unit_id
         ) names`,
    `create temp table unit_of on commit drop as
       with asked as (select distinct name, day from (${asked}) asked),
       names as (select name, ${nameKey('name')} as key from (select distinct name from asked) names),
       candidates as (
         select a.name, a.day, n.unit_id, n.short_name, n.valid_to,
                case when a.day = 'infinity' then 0
                     when a.day >= coalesce(n.valid_from, '-infinity') and a.day < coalesce(n.valid_to, 'infinity') then 0
                     when is_own and a.day < coalesce(n.valid_to, 'infinity') then 1
                     else 2 end as fit
           from asked a join names using (name) join unit_names n using (key)
       ),
       ranked as (select *, min(fit) over (partition by name, day) as best from candidates),
       found as (
         select name, day, best, count(distinct unit_id) as units, min(unit_id) as unit_id, max(valid_to) as valid_to,
                string_agg(distinct short_name, '、' order by short_name) as short_names
           from ranked where fit = best group by name, day, best
       )
       select a.name, a.day, case when units = 1 and best < 2 then f.unit_id end as unit_id,
              case when units = 1 and best < 2 then short_names end as short_name,
              case when f.name is null then 'unknown-unit' when best = 2 then 'unit-not-valid'
                   when units > 1 then 'ambiguous-unit' end as code,
              case when f.name is null
                   then format('没有名为“%s”的单位，请改用单位的简称、全称或编码，或先登记别名', left(a.name, 40))
                   when best = 2
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
