import type { CheckAnswer } from '@mingkao/rules'
import type { Pool, PoolClient } from 'pg'

export type TaskRow = {
  id: number
  round: { id: number; name: string; isOpen: boolean; checkedOn: string }
  account: { code: string; name: string; platform: string; publishesContent: boolean }
  unit: { code: string; name: string }
  lastPostedOn: string | null
  inspector: { id: string; name: string }
  finishedAt: Date | null
  version: number
  answers: { id: number; condition: string; answer: CheckAnswer; note: string | null }[]
  next: number | null
}

const TASK = `
  select t.id, json_build_object('id', r.id, 'name', r.name, 'isOpen', r.state = 'open', 'checkedOn', r.checked_on) as round,
         json_build_object('code', a.code, 'name', a.name, 'platform', a.platform,
                           'publishesContent', a.publishes_content) as account,
         json_build_object('code', u.code, 'name', u.short_name) as unit,
         (select max(p.posted_on)::text from account_posts p
           where p.account_id = a.id and p.posted_on <= r.checked_on) as "lastPostedOn",
         json_build_object('id', i.id, 'name', i.name) as inspector, t.finished_at as "finishedAt", t.version,
         (select coalesce(json_agg(json_build_object(
             'id', w.id, 'condition', w.condition, 'answer', w.answer, 'note', w.note) order by w.id), '[]')
            from check_answers w where w.task_id = t.id) as answers,
         (select other.id from check_tasks other
            join check_accounts oca on oca.id = other.check_account_id
            join new_media_accounts oa on oa.id = oca.account_id
           where oca.round_id = r.id and other.inspector_id = t.inspector_id and other.finished_at is null
             and other.id <> t.id
           order by (oa.code > a.code) desc, oa.code limit 1) as next
    from check_tasks t
    join check_accounts ca on ca.id = t.check_account_id
    join check_rounds r on r.id = ca.round_id
    join new_media_accounts a on a.id = ca.account_id
    join units u on u.id = a.unit_id
    join users i on i.id = t.inspector_id
   where t.id = $1`

/** Reads and writes checklists; writes need a transaction's client. */
export function tasksRepository(sql: Pool | PoolClient) {
  return {
    async find(id: number): Promise<TaskRow | null> {
      const { rows } = await sql.query<TaskRow>(TASK, [id])
      return rows[0] ?? null
    },

    /** The round too: a round is not closed while a checklist is being handed in. */
    async lock(id: number): Promise<void> {
      await sql.query(
        `select from check_tasks t join check_accounts a on a.id = t.check_account_id
           join check_rounds r on r.id = a.round_id where t.id = $1 for update`,
        [id],
      )
    },

    /** @returns the answer's id for each condition */
    async keep(
      id: number,
      items: readonly { condition: string; answer: CheckAnswer; note: string | null }[],
    ): Promise<Map<string, number>> {
      const { rows } = await sql.query<{ id: number; condition: string }>(
        `insert into check_answers (task_id, condition, answer, note)
         select $1, g.condition, g.answer, g.note
           from jsonb_to_recordset($2::jsonb) as g (condition text, answer text, note text)
         on conflict (task_id, condition) do update set answer = excluded.answer, note = excluded.note
         returning id, condition`,
        [id, JSON.stringify(items)],
      )
      return new Map(rows.map((row) => [row.condition, row.id]))
    },

    /** 裁定 were made of answers that may change now. @returns how many are gone */
    async unsettle(id: number): Promise<number> {
      const { rowCount } = await sql.query(
        `delete from check_settlements
          where check_account_id = (select check_account_id from check_tasks where id = $1)`,
        [id],
      )
      return rowCount ?? 0
    },

    async touch(id: number, finishedAt: Date | null): Promise<void> {
      await sql.query('update check_tasks set finished_at = $2, version = version + 1 where id = $1', [id, finishedAt])
    },
  }
}
