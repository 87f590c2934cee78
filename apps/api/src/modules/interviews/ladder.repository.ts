import type { Pool } from 'pg'

/** How often each rung was taken with a unit, in all and by problem. */
export type RungCounts = {
  unit: { code: string; name: string }
  reminders: number
  circulars: number
  orders: number
  overdueOrders: number
  interviews: number
  /** By event kind and subject; of 月度信息 all months together, without a subject. */
  reminded: { kind: string; subject: string; count: number }[]
  named: { key: string; count: number }[]
  ordered: { key: string; title: string; count: number }[]
  interviewed: { key: string; count: number }[]
}

/** A reminder that several people of the unit got at one moment is one. */
const COUNT = `
  with told as (
    select distinct n.kind, case when n.kind = 'monthly-quota' then '' else n.subject end as subject, n.told_at
      from notifications n join users s on s.id = n.user_id join units u on u.id = s.unit_id
     where u.code = $1 and n.level in ('warning', 'alarm')
       and n.kind in ('column-freshness', 'account-gap', 'monthly-quota')
  ), own as (
    select o.* from rectification_orders o join units u on u.id = o.unit_id where u.code = $1 and o.state <> 'cancelled'
  ), named as (
    select c.circular_id, c.problems from circular_units c join units u on u.id = c.unit_id
     where u.code = $1 and cardinality(c.problems) > 0
  )
  select json_build_object('code', u.code, 'name', u.short_name) as unit,
         (select count(*)::int from told) as reminders,
         (select count(*)::int from named) as circulars,
         (select count(*)::int from own) as orders,
         (select count(*)::int from own
           where asks_report and (late_due_on is not null or (state in ('issued', 'returned') and due_on < $2))
         ) as "overdueOrders",
         (select count(*)::int from interviews i where i.unit_id = u.id) as interviews,
         (select coalesce(json_agg(t), '[]')
            from (select kind, subject, count(*)::int as count from told group by 1, 2) t) as reminded,
         (select coalesce(json_agg(t), '[]')
            from (select key, count(*)::int as count from named cross join unnest(named.problems) key group by 1) t) as named,
         (select coalesce(json_agg(t), '[]')
            from (select i.problem_key as key, max(i.title) as title, count(distinct o.id)::int as count
                    from rectification_items i join own o on o.id = i.order_id group by 1 order by 1) t) as ordered,
         (select coalesce(json_agg(t), '[]')
            from (select key, count(*)::int as count
                    from interviews i cross join unnest(i.problems) key where i.unit_id = u.id group by 1) t) as interviewed
    from units u where u.code = $1`

export function ladderRepository(pool: Pool) {
  return {
    async count(code: string, day: string): Promise<RungCounts | null> {
      const { rows } = await pool.query<RungCounts>(COUNT, [code, day])
      return rows[0] ?? null
    },
  }
}
