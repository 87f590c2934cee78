import type { Pool } from 'pg'

export type QuarterRow = {
  code: string
  name: string
  group: string
  exemption: string | null
  /** One a quarter; null where the unit did not exist in it. */
  counts: (number | null)[]
}

/** Documents that stand, by unit and quarter of a year, in protocol order. */
export function quartersRepository(pool: Pool) {
  return {
    async findYears(): Promise<number[]> {
      const { rows } = await pool.query<{ year: number }>(
        `select distinct extract(year from disclosed_on)::int as year from disclosures where withdrawn_at is null
          order by year desc`,
      )
      return rows.map(({ year }) => year)
    },

    /** @param until the last day looked at */
    async count({
      year,
      until,
      within,
    }: {
      year: number
      until: string
      within: number | null
    }): Promise<QuarterRow[]> {
      const { rows } = await pool.query<QuarterRow>(
        `with quarters as (
           select q, make_date($1, q * 3 - 2, 1) as first, (make_date($1, q * 3 - 2, 1) + interval '3 months')::date as next
             from generate_series(1, 4) q
         ), counted as (
           select unit_id, extract(quarter from disclosed_on)::int as q, count(*)::int as count
             from disclosures
            where disclosed_on between make_date($1, 1, 1) and least(make_date($1, 12, 31), $2::date)
              and withdrawn_at is null
            group by unit_id, q
         )
         select u.code, u.short_name as name, u.group_name as "group",
                (select reason from unit_exemptions e
                  where e.unit_id = u.id and e.valid_from <= least($2::date, make_date($1, 12, 31))
                    and (e.valid_to is null or e.valid_to > least($2::date, make_date($1, 12, 31)))
                  limit 1) as exemption,
                array_agg(case when c.count is null and (u.valid_from >= q.next or u.valid_to <= q.first) then null
                               else coalesce(c.count, 0) end order by q.q) as counts
           from units u cross join quarters q left join counted c on c.unit_id = u.id and c.q = q.q
          where ($3::int is null or u.id = $3)
          group by u.id
         having count(c.count) > 0 or bool_or(u.valid_from < q.next and (u.valid_to is null or u.valid_to > q.first))
          order by u.protocol_order, u.id`,
        [year, until, within],
      )
      return rows
    },
  }
}
