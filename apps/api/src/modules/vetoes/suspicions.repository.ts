import type { SuspicionKind, VetoSuspicion, VetoSuspicionRow } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { type Page, queryPage } from '../../db/query-page.ts'

export type SuspicionRow = Omit<VetoSuspicion, 'sentence'>

/** `today` and `percent`: only months that have ended, with more than so much of the month in its last 3 days. */
export type SuspicionFilter = {
  kind?: SuspicionKind | undefined
  unit?: string | undefined
  month?: string | undefined
  state?: string | undefined
  today: string
  percent: number
}

const IS_BACK_DATED = 'is_back_dated(p.published_at, p.arrived_at, p.has_time)'

/** An initial load counts as arrived when published, so nothing of it is ever back-dated. */
const MATCHING = `
  select s.kind, json_build_object('code', u.code, 'name', u.short_name) as unit, to_char(s.month, 'YYYY-MM') as month,
         s.rows, s.counted,
         case when d.id is null or d.rows < s.rows then 'open' else d.outcome end as state,
         case when d.id is not null then json_build_object(
           'outcome', d.outcome, 'reason', d.reason, 'by', coalesce(decider.name, d.decided_by), 'at', d.decided_at,
           'rows', d.rows, 'finding', d.finding_id::text) end as decision,
         u.protocol_order as place
    from (
      select 'back-dated' as kind, found.unit_id, found.month, found.rows,
             (select coalesce(sum(k.counted), 0)::int from unit_month_counts k
               where k.unit_id = found.unit_id and k.month = found.month) as counted
        from (
          select p.unit_id, month_of(p.published_on) as month, count(*)::int as rows
            from publications p
           where p.withdrawn_at is null and ${IS_BACK_DATED}
           group by p.unit_id, month_of(p.published_on)) found
      union all
      select 'month-end', unit_id, month, sum(month_end)::int, sum(counted)::int
        from unit_month_counts
       where month + interval '1 month' <= $4::date
       group by unit_id, month
      having sum(month_end) * 100 > sum(counted) * $5::int and sum(counted) > 0
    ) s
    join units u on u.id = s.unit_id
    left join lateral (
      select * from veto_suspicion_decisions d
       where d.kind = s.kind and d.unit_id = s.unit_id and d.month = s.month order by d.id desc limit 1) d on true
    left join users decider on decider.id = d.decided_by
   where ($1::text is null or s.kind = $1) and ($2::text is null or u.code = $2)
     and ($3::text is null or to_char(s.month, 'YYYY-MM') = $3)`

export function suspicionsRepository(sql: Pool | PoolClient) {
  return {
    list(filter: SuspicionFilter, page: { page: number; pageSize: number }): Promise<Page<SuspicionRow>> {
      const { kind, unit, month, state, today, percent } = filter
      return queryPage<SuspicionRow>(sql, {
        matching: `select * from (${MATCHING}) found where ($6::text is null or state = $6)`,
        orderBy: `(state = 'open') desc, month desc, place, kind`,
        values: [kind ?? null, unit ?? null, month ?? null, today, percent, state ?? null],
        ...page,
      })
    },

    /** The items behind one suspicion. */
    listRows(
      { kind, unit, month }: { kind: SuspicionKind; unit: string; month: string },
      page: { page: number; pageSize: number },
    ): Promise<Page<VetoSuspicionRow>> {
      const isBehind = kind === 'back-dated' ? IS_BACK_DATED : 'is_month_end(p.published_on) and not p.is_waiting'
      return queryPage<VetoSuspicionRow>(sql, {
        matching: `
          select p.id::text, p.title, p.url, p.published_at as "publishedAt", p.has_time as "hasTime",
                 p.arrived_at as "arrivedAt", p.origin
            from publications p join units u on u.id = p.unit_id
           where u.code = $1 and p.withdrawn_at is null and ${isBehind}
             and p.published_on >= $2::date and p.published_on < $2::date + interval '1 month'`,
        orderBy: '"publishedAt", id::bigint',
        values: [unit, `${month}-01`],
        ...page,
      })
    },

    async insertDecision(decision: {
      kind: SuspicionKind
      unit: string
      month: string
      outcome: 'dismissed' | 'recorded'
      reason: string
      rows: number
      by: string
      at: Date
      finding: string | null
    }): Promise<void> {
      const { kind, unit, month, outcome, reason, rows, by, at, finding } = decision
      await sql.query(
        `insert into veto_suspicion_decisions
           (kind, unit_id, month, outcome, reason, rows, decided_by, decided_at, finding_id)
         select $1, id, $3::date, $4, $5, $6, $7, $8, $9::int from units where code = $2`,
        [kind, unit, `${month}-01`, outcome, reason, rows, by, at, finding],
      )
    },
  }
}
