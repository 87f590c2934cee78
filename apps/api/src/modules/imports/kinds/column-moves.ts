/** The rows that will be in, whether or not anything else about the column changes. */
const GOOD = `
  select r.*, k.id as column_id from resolved r left join known k using (row)
   where not exists (select from faults f where f.row = r.row) and not exists (select from repeated d where d.row = r.row)`

const GOOD_COLUMN = `
  join judged j on j.row = m.row and j.outcome in ('added', 'changed') join columns c on c.code = m.code cross join batch b`

/** Whether a row's lead is the one in force today, though another is to follow: then the sheet repeats what is known. */
export const standsToday = (row: string): string => `exists (
  select from column_assignments e cross join batch today join columns c on c.id = e.column_id
   where c.code = ${row}.code and e.role = 'lead' and e.unit_id = ${row}.lead_id
     and e.valid_from = coalesce(${row}.lead_from, e.valid_from) and e.valid_from <= today.today and e.valid_to > today.today)`

/**
 * 移交: what the sheet's ownership changes, against what is recorded. A table that repeats what is known moves nothing.
 * \`add\` a first or a new owner (the one before answers until that day), \`correct\` the owner or the day of one on record;
 * for supporting units \`add\`, \`end\`, and \`remove\` where the assignment had not begun before.
 */
export const columnMoves: readonly string[] = [
  `create temp table lead_moves on commit drop as
     with good as (${GOOD}), newest as (
       select g.row, g.code, g.column_id, g.lead_id as unit_id, g.lead_from, a.id as assignment_id, a.unit_id as old_unit,
              a.valid_from, a.valid_to, g.opened_on, b.today, g.responsible_leader, g.contact
         from good g cross join batch b
         left join lateral (select * from column_assignments a where a.column_id = g.column_id and a.role = 'lead'
                             order by a.valid_from desc limit 1) a on true
        where g.lead_id is not null and not ${standsToday('g')}
     )
     select row, code, assignment_id, unit_id, valid_to, responsible_leader, contact,
            coalesce(lead_from, case when assignment_id is null then opened_on end, today) as day,
            case when assignment_id is not null and coalesce(lead_from, today) = valid_from then 'correct'
                 when old_unit = unit_id and valid_to is null then 'correct' else 'add' end as action
       from newest
      where assignment_id is null
         or old_unit <> unit_id
         or (valid_to is null and lead_from <> valid_from)
         or (valid_to is not null and coalesce(lead_from, today) >= valid_to)`,
  `create temp table support_moves on commit drop as
     with good as (${GOOD}), wanted as (
       select g.row, g.code, g.column_id, w.unit_id, coalesce(g.lead_from, b.today) as day
         from good g join wanted_support w using (row) cross join batch b
     ), standing as (
       select g.row, g.code, a.id, a.unit_id, a.valid_from, coalesce(g.lead_from, b.today) as day
         from good g join column_assignments a on a.column_id = g.column_id and a.role = 'supporting'
         cross join batch b
        where exists (select from wanted_support w where w.row = g.row)
          and a.valid_from <= b.today and (a.valid_to is null or a.valid_to > b.today)
     )
     select row, code, null::int as assignment_id, unit_id, day, 'add' as action from wanted w
      where not exists (select from standing s where s.row = w.row and s.unit_id = w.unit_id)
        and not exists (select from column_assignments a where a.column_id = w.column_id and a.role = 'supporting'
                           and a.unit_id = w.unit_id and a.valid_from = w.day)
     union all
     select row, code, id, unit_id, day, case when valid_from < day then 'end' else 'remove' end from standing s
      where not exists (select from wanted w where w.row = s.row and w.unit_id = s.unit_id)`,
  // 分管领导 and 联系人 of the lead that stays.
  `create temp table detail_moves on commit drop as
     with good as (${GOOD})
     select g.row, g.code, a.id as assignment_id, g.responsible_leader, g.contact
       from good g cross join batch b
       join column_assignments a on a.column_id = g.column_id and a.role = 'lead'
        and a.valid_from <= b.today and (a.valid_to is null or a.valid_to > b.today)
      where not exists (select from lead_moves m where m.row = g.row)
        and (coalesce(g.responsible_leader, a.responsible_leader), coalesce(g.contact, a.contact))
            is distinct from (a.responsible_leader, a.contact)`,
  // 人工核查. Of an initial load, a sighting counts as made on the day it speaks of.
  `create temp table sightings on commit drop as
     with good as (${GOOD}), seen as (
       select g.row, g.code, g.column_id, nullif(g.seen_on, '-infinity') as last_updated_on, g.seen_on = '-infinity' as is_blank,
              case when b.is_initial and g.seen_on <> '-infinity'
                   then g.seen_on::timestamp at time zone 'Asia/Shanghai' else b.arrived_at end as observed_at
         from good g cross join batch b where g.seen_on is not null
     )
     select s.* from seen s
       left join lateral (select * from column_observations o where o.column_id = s.column_id and o.kind = 'manual'
                           order by observed_at desc, id desc limit 1) o on true
      where (o.last_updated_on, o.is_blank) is distinct from (s.last_updated_on, s.is_blank)
        and not exists (select from column_observations e
                         where e.column_id = s.column_id and e.kind = 'manual' and e.observed_at = s.observed_at
                           and (e.last_updated_on, e.is_blank) is not distinct from (s.last_updated_on, s.is_blank))`,
]

const noteChanged = (condition: string, versionAfter = 'a.version + 1'): string => `
  insert into import_changes (import_id, entity, entity_id, before, version_after)
  select b.import_id, 'column_assignments', a.id, to_jsonb(a), ${versionAfter}
    from column_assignments a ${condition}`

const superseded = (table: string, action: string): string =>
  `join ${table} m on m.assignment_id = a.id and m.action = '${action}' ${GOOD_COLUMN}`

/** Writes the moves; what they change or end is noted for undo. Whoever stops being responsible goes first. */
export const storeColumnMoves: readonly string[] = [
  noteChanged(`${superseded('lead_moves', 'add')} where a.valid_to is null or a.valid_to > m.day`),
  `update column_assignments a set valid_to = m.day, version = a.version + 1 from lead_moves m ${GOOD_COLUMN}
    where m.assignment_id = a.id and m.action = 'add' and (a.valid_to is null or a.valid_to > m.day)`,
  noteChanged(superseded('lead_moves', 'correct')),
  `update column_assignments a set unit_id = m.unit_id, valid_from = m.day, version = a.version + 1,
          responsible_leader = coalesce(m.responsible_leader, case when a.unit_id = m.unit_id then a.responsible_leader end),
          contact = coalesce(m.contact, case when a.unit_id = m.unit_id then a.contact end)
     from lead_moves m ${GOOD_COLUMN}
    where m.assignment_id = a.id and m.action = 'correct'`,
  `insert into column_assignments (column_id, unit_id, role, valid_from, responsible_leader, contact, import_id)
       select c.id, m.unit_id, 'lead', m.day, m.responsible_leader, m.contact, b.import_id from lead_moves m ${GOOD_COLUMN} where m.action = 'add' order by m.row`,
  noteChanged(`join detail_moves m on m.assignment_id = a.id ${GOOD_COLUMN}`),
  `update column_assignments a set responsible_leader = coalesce(m.responsible_leader, a.responsible_leader),
          contact = coalesce(m.contact, a.contact), version = a.version + 1
     from detail_moves m ${GOOD_COLUMN} where m.assignment_id = a.id`,
  noteChanged(superseded('support_moves', 'end')),
  `update column_assignments a set valid_to = m.day, version = a.version + 1 from support_moves m ${GOOD_COLUMN}
    where m.assignment_id = a.id and m.action = 'end'`,
  noteChanged(superseded('support_moves', 'remove'), '0'),
  `delete from column_assignments a using support_moves m ${GOOD_COLUMN}
    where m.assignment_id = a.id and m.action = 'remove'`,
  `insert into column_assignments (column_id, unit_id, role, valid_from, import_id)
       select c.id, m.unit_id, 'supporting', m.day, b.import_id
         from support_moves m ${GOOD_COLUMN} where m.action = 'add' order by m.row, m.unit_id`,
  `insert into column_observations (column_id, kind, last_updated_on, is_blank, observed_at, import_id)
       select c.id, 'manual', m.last_updated_on, m.is_blank, m.observed_at, b.import_id
         from sightings m ${GOOD_COLUMN} order by m.row`,
  // Columns below a renamed one that the sheet does not mention keep their place in the tree.
  `create temp table renamed on commit drop as
     select distinct on (d.id) d.id, c.path || substr(d.path, length(h.before ->> 'path') + 1) as path
       from import_changes h cross join batch b
       join columns c on c.id = h.entity_id and c.path <> h.before ->> 'path'
       join columns d on starts_with(d.path, (h.before ->> 'path') || '/') and d.code not in (select code from resolved)
      where h.import_id = b.import_id and h.entity = 'columns' and h.before is not null
      order by d.id, length(h.before ->> 'path') desc`,
  `insert into import_changes (import_id, entity, entity_id, before, version_after)
     select b.import_id, 'columns', d.id, to_jsonb(d), d.version + 1 from columns d join renamed using (id) cross join batch b`,
  `update columns d set path = renamed.path, version = d.version + 1 from renamed where renamed.id = d.id`,
]
