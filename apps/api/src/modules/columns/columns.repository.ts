import type { Column } from '@mingkao/contract'
import type { Pool } from 'pg'

type Unit = { code: string; name: string }

/** A column and who keeps it on a day; what it is worth is for the rules to say. */
export type ColumnRow = Pick<
  Column,
  'code' | 'parent' | 'name' | 'path' | 'url' | 'category' | 'remark' | 'exemptReason' | 'leadFrom' | 'version'
> & {
  lead: Unit | null
  supporting: Unit[]
  /** Which of them is the newer one decides how the last update is known. */
  publishedOn: string | null
  observedOn: string | null
}

/** 栏目与维护分工 on a day of Asia/Shanghai, in the order of the tree. */
export function columnsRepository(pool: Pool) {
  return {
    /** @param at the moment the columns are looked at: later items and observations are not seen */
    async list({ day, at }: { day: string; at: string }): Promise<ColumnRow[]> {
      const { rows } = await pool.query<ColumnRow>(LIST_COLUMNS, [day, at])
      return rows
    },

    /** Codes of the columns a unit leads or supports on a day, and of all columns below them. */
    async codesOf(unitId: number, day: string): Promise<Set<string>> {
      const { rows } = await pool.query<{ code: string }>(
        `with recursive kept as (
           select c.id, c.code from columns c
             join column_assignments a on a.column_id = c.id
            where a.unit_id = $1 and a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2)
           union
           select c.id, c.code from columns c join kept on c.parent_id = kept.id
         )
         select code from kept`,
        [unitId, day],
      )
      return new Set(rows.map(({ code }) => code))
    },
  }
}

const LIST_COLUMNS = `
  with recursive keepers as (
    select a.column_id, a.role, a.valid_from, u.protocol_order,
           json_build_object('code', u.code, 'name', u.short_name) as unit
      from column_assignments a join units u on u.id = a.unit_id
     where a.valid_from <= $1 and (a.valid_to is null or a.valid_to > $1)
  ), tree as (
    select id, array[code] as place from columns where parent_id is null
    union all
    select c.id, tree.place || c.code from columns c join tree on c.parent_id = tree.id
  )
  select c.code, p.code as parent, c.name, c.path, c.url, c.category, c.remark, c.exempt_reason as "exemptReason",
         c.version, lead.unit as lead, lead.valid_from::text as "leadFrom",
         coalesce((select json_agg(k.unit order by k.protocol_order) from keepers k
                    where k.column_id = c.id and k.role = 'supporting'), '[]') as supporting,
         newest.day::text as "publishedOn", seen.last_updated_on::text as "observedOn"
    from columns c
    join tree on tree.id = c.id
    left join columns p on p.id = c.parent_id
    left join keepers lead on lead.column_id = c.id and lead.role = 'lead'
    left join lateral (
      select published_on as day from publications
       where column_id = c.id and published_at <= $2::timestamptz and arrived_at <= $2::timestamptz
         and (withdrawn_at is null or withdrawn_at > $2::timestamptz)
       order by published_at desc limit 1) newest on true
    left join lateral (
      select last_updated_on from column_observations where column_id = c.id and observed_at <= $2::timestamptz
       order by observed_at desc, id desc limit 1) seen on true
   order by tree.place`
