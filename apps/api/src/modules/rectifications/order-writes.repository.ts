import type { PoolClient } from 'pg'
import { addSteps, type LoggedStep, type StepLog } from '../../db/step-log.ts'

export type NewOrder = {
  unit: string
  period: string
  title: string
  issuedOn: string
  dueOn: string
  measures: string
  asksReport: boolean
  asksPlan: boolean
  issuedBy: string
}

export type NewItem = {
  unit: string
  indicator: string
  findingId: string
  problemKey: string
  title: string
  sentence: string
  points: number
  since: string | null
}

export type NewEvent = LoggedStep & { row: number }

export const ORDER_STEPS: StepLog = { table: 'rectification_events', of: 'order_id' }

/** What of an order a step may change. */
export type OrderChange = Partial<{
  state: string
  dueOn: string
  repliedOn: string | null
  lateDueOn: string
  lateRepliedOn: string
}>

export function orderWritesRepository(client: PoolClient) {
  return {
    /** Two who issue at once must not order the same problem twice. */
    async takeTurn(): Promise<void> {
      await client.query(`select pg_advisory_xact_lock(hashtext('mingkao rectification orders'))`)
    },

    /** One order a unit, in one statement. @returns ids by the unit's code */
    async add(orders: readonly NewOrder[]): Promise<Map<string, number>> {
      const { rows } = await client.query<{ id: number; unit: string }>(
        `with added as (
           insert into rectification_orders
             (unit_id, period_id, title, issued_on, due_on, measures, asks_report, asks_plan, issued_by)
           select u.id, r.period, r.title, r."issuedOn", r."dueOn", r.measures, r."asksReport", r."asksPlan", r."issuedBy"
             from json_to_recordset($1) as r (unit text, period text, title text, "issuedOn" date, "dueOn" date,
                    measures text, "asksReport" boolean, "asksPlan" boolean, "issuedBy" text)
             join units u on u.code = r.unit
            order by u.protocol_order
           returning id, unit_id)
         select a.id, u.code as unit from added a join units u on u.id = a.unit_id`,
        [JSON.stringify(orders)],
      )
      return new Map(rows.map(({ id, unit }) => [unit, id]))
    },

    async addItems(items: readonly (NewItem & { order: number })[]): Promise<void> {
      await client.query(
        `insert into rectification_items (order_id, indicator, finding_id, problem_key, title, sentence, points, since)
         select "order", indicator, "findingId", "problemKey", title, sentence, points, since
           from json_to_recordset($1) as r ("order" int, indicator text, "findingId" text, "problemKey" text,
                  title text, sentence text, points numeric, since date)`,
        [JSON.stringify(items)],
      )
    },

    addEvents(events: readonly NewEvent[]): Promise<void> {
      return addSteps(client, ORDER_STEPS, events)
    },

    /** @returns false where another version stands there now */
    async change(id: number, version: number, change: OrderChange): Promise<boolean> {
      const { rowCount } = await client.query(
        `update rectification_orders
            set state = coalesce($3, state), due_on = coalesce($4, due_on),
                replied_on = case when $5 then $6::date else replied_on end,
                late_due_on = coalesce(late_due_on, $7), late_replied_on = coalesce(late_replied_on, $8),
                version = version + 1
          where id = $1 and version = $2`,
        [
          id,
          version,
          change.state ?? null,
          change.dueOn ?? null,
          change.repliedOn !== undefined,
          change.repliedOn ?? null,
          change.lateDueOn ?? null,
          change.lateRepliedOn ?? null,
        ],
      )
      return rowCount === 1
    },

    async addReply(
      order: number,
      reply: { repliedOn: string; repliedBy: string; note: string; measures: string; hasPlan: boolean },
    ): Promise<number> {
      const { rows } = await client.query<{ id: number }>(
        `insert into rectification_replies (order_id, replied_on, replied_by, note, measures, has_plan)
         values ($1, $2, $3, $4, $5, $6) returning id`,
        [order, reply.repliedOn, reply.repliedBy, reply.note, reply.measures, reply.hasPlan],
      )
      return rows[0]?.id ?? 0
    },

    /** 审核 of the report that waits for it. */
    async decide(
      order: number,
      decision: { verdict: 'accepted' | 'returned'; reason: string; on: string; by: string },
    ): Promise<void> {
      await client.query(
        `update rectification_replies set verdict = $2, reason = nullif($3, ''), decided_on = $4, decided_by = $5
          where order_id = $1 and verdict is null`,
        [order, decision.verdict, decision.reason, decision.on, decision.by],
      )
    },

    async recheck(item: number, by: { result: string; on: string; name: string; note: string }): Promise<void> {
      await client.query(
        `update rectification_items
            set recheck = $2, rechecked_on = $3, rechecked_by = $4, recheck_note = nullif($5, '') where id = $1`,
        [item, by.result, by.on, by.name, by.note],
      )
    },
  }
}
