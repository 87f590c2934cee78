import type { InspectionAnswer } from '@mingkao/contract'
import type { PoolClient } from 'pg'

export type NewAnswer = {
  item: number
  answer: InspectionAnswer
  note: string
  evidence: string
  prefilled: InspectionAnswer | null
  basis: readonly string[]
}

export type Signature =
  | { as: 'handler'; id: string; name: string; at: Date }
  | { as: 'leader'; id: string | null; name: string; on: string }

export function inspectionWritesRepository(client: PoolClient) {
  return {
    /** A round, and a sheet of it for each of these units. @returns null where the checklist has a round for the period already */
    async openRound(
      round: { checklist: number; period: string; dueOn: string; by: string; at: Date },
      units: readonly string[],
    ): Promise<number | null> {
      const { rows } = await client.query<{ id: number }>(
        `insert into self_inspection_rounds (checklist_id, period_id, due_on, opened_by, opened_at)
         values ($1, $2, $3, $4, $5) on conflict (checklist_id, period_id) do nothing returning id`,
        [round.checklist, round.period, round.dueOn, round.by, round.at],
      )
      const id = rows[0]?.id
      if (id === undefined) return null
      await client.query(
        `insert into self_inspection_sheets (round_id, unit_id, due_on)
         select $1, id, $2 from units where code = any($3) order by protocol_order`,
        [id, round.dueOn, units],
      )
      return id
    },

    async closeRound({ id, version }: { id: number; version: number }, by: string, at: Date): Promise<boolean> {
      const { rowCount } = await client.query(
        `update self_inspection_rounds set state = 'closed', closed_by = $3, closed_at = $4, version = version + 1
          where id = $1 and version = $2 and state = 'open'`,
        [id, version, by, at],
      )
      return rowCount === 1
    },

    /** @returns false where those missing were reminded that day already */
    async markReminded(id: number, day: string): Promise<boolean> {
      const { rowCount } = await client.query(
        `update self_inspection_rounds set reminded_on = $2 where id = $1 and reminded_on is distinct from $2::date`,
        [id, day],
      )
      return rowCount === 1
    },

    /** Answers of one sheet go one after the other; the round can't be closed meanwhile. */
    async lockSheet(id: number): Promise<void> {
      await client.query(
        `select from self_inspection_rounds r join self_inspection_sheets s on s.round_id = r.id
          where s.id = $1 for share of r for update of s`,
        [id],
      )
    },

    /** One answer, new or instead of the one before. @returns its id */
    async keepAnswer(sheet: number, answer: NewAnswer, by: string, at: Date): Promise<number> {
      const ids = await keep(client, sheet, [answer], by, at)
      return ids[0] ?? 0
    },

    /** What the system prefilled and nobody changed, as it is signed. */
    async keepPrefilled(sheet: number, answers: readonly NewAnswer[], by: string, at: Date): Promise<void> {
      if (answers.length > 0) await keep(client, sheet, answers, by, at)
    },

    /** A signature is for what was answered: whoever changes that takes both back. */
    async touch(id: number): Promise<void> {
      await client.query(
        `update self_inspection_sheets
            set handler_id = null, handler_name = null, handler_signed_at = null, leader_id = null, leader_name = null,
                leader_signed_on = null, version = version + 1
          where id = $1`,
        [id],
      )
    },

    async sign(sheet: number, signature: Signature): Promise<void> {
      if (signature.as === 'handler') {
        await client.query(
          `update self_inspection_sheets
              set handler_id = $2, handler_name = $3, handler_signed_at = $4, version = version + 1 where id = $1`,
          [sheet, signature.id, signature.name, signature.at],
        )
      } else {
        await client.query(
          `update self_inspection_sheets
              set leader_id = $2, leader_name = $3, leader_signed_on = $4, version = version + 1 where id = $1`,
          [sheet, signature.id, signature.name, signature.on],
        )
      }
    },

    async submit(sheet: number, by: string, at: Date, isLate: boolean): Promise<void> {
      await client.query(
        `update self_inspection_sheets
            set state = 'submitted', submitted_by = $2, submitted_at = $3, is_late = is_late or $4,
                return_reason = null, returned_by = null, returned_at = null, version = version + 1
          where id = $1`,
        [sheet, by, at, isLate],
      )
    },

    async sendBack(sheet: number, back: { dueOn: string; reason: string; by: string; at: Date }): Promise<void> {
      await client.query(
        `update self_inspection_sheets
            set state = 'returned', due_on = $2, return_reason = $3, returned_by = $4, returned_at = $5,
                handler_id = null, handler_name = null, handler_signed_at = null, leader_id = null, leader_name = null,
                leader_signed_on = null, version = version + 1
          where id = $1`,
        [sheet, back.dueOn, back.reason, back.by, back.at],
      )
    },
  }
}

async function keep(
  client: PoolClient,
  sheet: number,
  answers: readonly NewAnswer[],
  by: string,
  at: Date,
): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    `insert into self_inspection_answers
       (sheet_id, item_id, answer, note, evidence, prefilled, basis, answered_by, answered_at)
     select $1, item, answer, note, evidence, prefilled, array(select json_array_elements_text(basis)), $3, $4
       from json_to_recordset($2) as r (item int, answer text, note text, evidence text, prefilled text, basis json)
     on conflict (sheet_id, item_id) do update
       set answer = excluded.answer, note = excluded.note, evidence = excluded.evidence, prefilled = excluded.prefilled,
           basis = excluded.basis, answered_by = excluded.answered_by, answered_at = excluded.answered_at,
           version = self_inspection_answers.version + 1
     returning id`,
    [sheet, JSON.stringify(answers), by, at],
  )
  return rows.map(({ id }) => id)
}
