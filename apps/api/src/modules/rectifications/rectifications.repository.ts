import type { OrderFilter, RectificationDetail, RectificationOrder } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { containing } from '../../db/containing.ts'
import { type Page, queryPage } from '../../db/query-page.ts'
import { stepsOf } from '../../db/step-log.ts'
import { ORDER_STEPS } from './order-writes.repository.ts'

/** `day`: by which overdue days are counted. `within`: the unit whose orders alone are seen; null for all. */
export type OrdersQuery = OrderFilter & { day: string; within: number | null }

type Sort = { sort: string; page: number; pageSize: number }

/** 整改通知; $1 is the day. A report that came late stays late, also when it was sent back and came again. */
const ORDERS = `
  select o.id, o.title, json_build_object('code', u.code, 'name', u.short_name) as unit, u.group_name as "group",
         o.period_id as period, p.label as "periodLabel", o.issued_on as "issuedOn", o.due_on as "dueOn", o.state,
         case when o.state <> 'returned' then o.replied_on end as "repliedOn",
         case when o.state = 'cancelled' or not o.asks_report then 0
              when o.state in ('issued', 'returned') and o.due_on < $1::date then $1::date - coalesce(o.late_due_on, o.due_on)
              else coalesce(o.late_replied_on - o.late_due_on, 0) end as "overdueDays",
         i.items, i.fixed, i.unfixed, o.asks_report as "asksReport", o.asks_plan as "asksPlan", o.version,
         o.measures, o.issued_by as "issuedBy", o.unit_id, u.protocol_order
    from rectification_orders o
    join units u on u.id = o.unit_id
    join periods p on p.id = o.period_id
    cross join lateral (
      select count(*)::int as items, count(*) filter (where recheck = 'fixed')::int as fixed,
             count(*) filter (where recheck = 'unfixed')::int as unfixed
        from rectification_items where order_id = o.id) i`

const MATCHING = `
  select * from (${ORDERS}) o
   where ($2::int is null or unit_id = $2) and ($3::text is null or period = $3)
     and ($4::text is null or unit ->> 'code' = $4) and ($5::text is null or state = $5)
     and ($6::boolean is null or ("overdueDays" > 0) = $6)
     and ($7::text is null or concat_ws(' ', title, unit ->> 'name') ilike $7
          or exists (select from rectification_items where order_id = o.id and concat_ws(' ', title, sentence) ilike $7))`

const DETAIL = `
  select to_json(o)::jsonb - 'unit_id' - 'protocol_order' || jsonb_build_object(
    'problems', (
      select coalesce(json_agg(json_build_object(
          'id', id, 'indicator', indicator, 'findingId', finding_id, 'title', title, 'sentence', sentence,
          'points', points, 'since', since, 'recheck', recheck, 'recheckedOn', rechecked_on,
          'recheckedBy', rechecked_by, 'recheckNote', recheck_note) order by id), '[]')
        from rectification_items where order_id = o.id),
    'replies', (
      select coalesce(json_agg(json_build_object(
          'id', id, 'repliedOn', replied_on, 'repliedBy', replied_by, 'note', note, 'measures', measures,
          'hasPlan', has_plan, 'verdict', verdict, 'reason', reason, 'decidedOn', decided_on,
          'decidedBy', decided_by) order by id desc), '[]')
        from rectification_replies where order_id = o.id),
    'events', ${stepsOf(ORDER_STEPS, 'o.id')}) as detail
    from (${ORDERS} where o.id = $2) o`

const ORDER_BY: Record<string, string> = {
  dueOn: '"dueOn"',
  '-dueOn': '"dueOn" desc',
  issuedOn: '"issuedOn"',
  '-issuedOn': '"issuedOn" desc',
  unit: 'protocol_order',
  '-unit': 'protocol_order desc',
}

type DetailRow = Omit<RectificationDetail, 'problems' | 'replies'> & {
  replies: Omit<RectificationDetail['replies'][number], 'attachments'>[]
  problems: Omit<RectificationDetail['problems'][number], 'indicatorLabel'>[]
}

/** 上期问题复查: a problem that was ordered to be put right, and what was found when it was looked at again. */
export type RecheckedProblem = {
  unit: { code: string; name: string }
  title: string
  outcome: 'fixed' | 'open' | 'unknown'
}

export function rectificationsRepository(sql: Pool | PoolClient) {
  return {
    async find(id: number, day: string): Promise<DetailRow | null> {
      const { rows } = await sql.query<{ detail: DetailRow }>(DETAIL, [day, id])
      return rows[0]?.detail ?? null
    },

    /** The order a report belongs to. */
    async findOrderOf(reply: string): Promise<number | null> {
      const { rows } = await sql.query<{ id: number }>(
        'select order_id as id from rectification_replies where id::text = $1',
        [reply],
      )
      return rows[0]?.id ?? null
    },

    /** Problems that stand in an order of the period, by `unit finding`. */
    async findOrdered(period: string): Promise<Map<string, number>> {
      const { rows } = await sql.query<{ unit: string; finding: string; id: number }>(
        `select u.code as unit, i.finding_id as finding, o.id
           from rectification_items i join rectification_orders o on o.id = i.order_id join units u on u.id = o.unit_id
          where o.period_id = $1 and o.state <> 'cancelled'`,
        [period],
      )
      return new Map(rows.map(({ unit, finding, id }) => [`${unit} ${finding}`, id]))
    },

    async findRechecked(period: string): Promise<RecheckedProblem[]> {
      const { rows } = await sql.query<RecheckedProblem>(
        `select json_build_object('code', u.code, 'name', u.short_name) as unit, i.title,
                case i.recheck when 'fixed' then 'fixed' when 'unfixed' then 'open' else 'unknown' end as outcome
           from rectification_items i join rectification_orders o on o.id = i.order_id join units u on u.id = o.unit_id
          where o.period_id = $1 and o.state <> 'cancelled'
          order by u.protocol_order, i.id`,
        [period],
      )
      return rows
    },
  }
}

/** 整改通知, a page of them. */
export function listOrderRows(
  pool: Pool,
  { day, within, period, unit, state, overdue, q, sort, page, pageSize }: OrdersQuery & Sort,
): Promise<Page<RectificationOrder>> {
  return queryPage<RectificationOrder>(pool, {
    matching: MATCHING,
    orderBy: `${ORDER_BY[sort] ?? '"issuedOn" desc'}, id desc`,
    values: [day, within, period ?? null, unit ?? null, state ?? null, overdue ?? null, containing(q)],
    page,
    pageSize,
  })
}
