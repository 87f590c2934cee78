import type { GivenAnswer, InspectionRound, InspectionSheet } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { ITEM_JSON, type ItemRow } from './checklists.repository.ts'

/** An answer as it is stored; its attachments stand beside it. */
export type AnswerRow = Omit<GivenAnswer, 'attachments' | 'isChanged'> & { id: number; item: number }

export type SheetRow = InspectionSheet & {
  source: string
  handlerId: string | null
  handlerName: string | null
  handlerSignedAt: string | null
  leaderId: string | null
  leaderName: string | null
  leaderSignedOn: string | null
  returnReason: string | null
  returnedBy: string | null
  returnedAt: string | null
  lines: ItemRow[]
  given: AnswerRow[]
}

/** $1 is today. */
const SHEETS = `
  select s.id, r.id as round, r.state as "roundState", c.name as checklist, c.source, r.period_id as period,
         p.label as "periodLabel", json_build_object('code', u.code, 'name', u.short_name) as unit,
         u.group_name as "group", s.state, s.due_on::text as "dueOn",
         (s.is_late or (s.state <> 'submitted' and r.state = 'open' and s.due_on < $1::date)) as "isLate",
         (select count(*)::int from self_inspection_answers a where a.sheet_id = s.id) as answered,
         (select count(*)::int from checklist_items i where i.checklist_id = c.id) as items,
         case when s.state = 'submitted' then s.submitted_by end as "submittedBy",
         to_json(case when s.state = 'submitted' then s.submitted_at end) as "submittedAt", s.version,
         s.handler_id as "handlerId", s.handler_name as "handlerName", to_json(s.handler_signed_at) as "handlerSignedAt",
         s.leader_id as "leaderId", s.leader_name as "leaderName", s.leader_signed_on::text as "leaderSignedOn",
         s.return_reason as "returnReason", s.returned_by as "returnedBy", to_json(s.returned_at) as "returnedAt",
         c.id as checklist_id, s.unit_id, u.protocol_order, r.opened_at
    from self_inspection_sheets s
    join self_inspection_rounds r on r.id = s.round_id
    join checklists c on c.id = r.checklist_id
    join periods p on p.id = r.period_id
    join units u on u.id = s.unit_id`

const WHOLE = `
  select s.*,
         (select coalesce(json_agg(${ITEM_JSON} order by i.position), '[]')
            from checklist_items i where i.checklist_id = s.checklist_id) as lines,
         (select coalesce(json_agg(json_build_object(
              'id', a.id, 'item', a.item_id, 'answer', a.answer, 'note', a.note, 'evidence', a.evidence,
              'prefilled', a.prefilled, 'basis', a.basis, 'answeredBy', a.answered_by, 'answeredAt', a.answered_at,
              'version', a.version)), '[]')
            from self_inspection_answers a where a.sheet_id = s.id) as given`

const ROUNDS = `
  select r.id, json_build_object('id', c.id, 'name', c.name, 'edition', c.edition) as checklist, r.period_id as period,
         p.label as "periodLabel", r.due_on::text as "dueOn", r.state, r.opened_by as "openedBy",
         to_json(r.opened_at) as "openedAt", r.closed_by as "closedBy", to_json(r.closed_at) as "closedAt",
         r.reminded_on::text as "remindedOn", n.units, n.submitted, n.returned, n.untouched, n.late, r.version
    from self_inspection_rounds r
    join checklists c on c.id = r.checklist_id
    join periods p on p.id = r.period_id
    cross join lateral (
      select count(*)::int as units, count(*) filter (where s.state = 'submitted')::int as submitted,
             count(*) filter (where s.state = 'returned')::int as returned,
             count(*) filter (where s.state = 'open' and not exists (
               select from self_inspection_answers a where a.sheet_id = s.id))::int as untouched,
             count(*) filter (where s.is_late
               or (s.state <> 'submitted' and r.state = 'open' and s.due_on < $1::date))::int as late
        from self_inspection_sheets s where s.round_id = r.id) n`

export function inspectionsRepository(sql: Pool | PoolClient, today: string) {
  return {
    async listRounds(): Promise<InspectionRound[]> {
      const { rows } = await sql.query<InspectionRound>(
        `${ROUNDS} order by r.state desc, r.opened_at desc, r.id desc`,
        [today],
      )
      return rows
    },

    async findRound(id: number): Promise<InspectionRound | null> {
      const { rows } = await sql.query<InspectionRound>(`${ROUNDS} where r.id = $2`, [today, id])
      return rows[0] ?? null
    },

    /** `within`: the unit whose sheets alone are seen; null for all. Open rounds first, then the newest. */
    async listSheets(within: number | null): Promise<SheetRow[]> {
      const { rows } = await sql.query<SheetRow>(
        `${SHEETS} where $2::int is null or s.unit_id = $2
          order by r.state desc, r.opened_at desc, r.id desc, u.protocol_order`,
        [today, within],
      )
      return rows
    },

    /** Every sheet of a round with its items and answers, in protocol order. */
    async findSheetsOf(round: number): Promise<SheetRow[]> {
      const { rows } = await sql.query<SheetRow>(
        `${WHOLE} from (${SHEETS} where s.round_id = $2) s order by s.protocol_order`,
        [today, round],
      )
      return rows
    },

    async findSheet(id: number): Promise<SheetRow | null> {
      const { rows } = await sql.query<SheetRow>(`${WHOLE} from (${SHEETS} where s.id = $2) s`, [today, id])
      return rows[0] ?? null
    },

    /** The sheet an answer stands on, and the item it answers. */
    async findAnswer(id: string): Promise<{ sheet: number; item: number } | null> {
      const { rows } = await sql.query<{ sheet: number; item: number }>(
        'select sheet_id as sheet, item_id as item from self_inspection_answers where id::text = $1',
        [id],
      )
      return rows[0] ?? null
    },
  }
}
