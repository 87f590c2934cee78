import type { CheckRound } from '@mingkao/contract'
import type { CheckAnswer } from '@mingkao/rules'
import type { Pool, PoolClient } from 'pg'
import { type Page, queryPage } from '../../db/query-page.ts'

/** One account of a round with every checklist of it. */
export type RoundRow = {
  id: number
  account: { code: string; name: string; platform: string }
  publishesContent: boolean
  unit: { code: string; name: string }
  lastPostedOn: string | null
  tasks: {
    id: number
    inspector: { id: string; name: string }
    isFinished: boolean
    answers: { condition: string; answer: CheckAnswer; note: string | null }[]
  }[]
  settled: { condition: string; answer: CheckAnswer }[]
}

export type Selection = CheckRound['selection']

const ROUND = `
  select r.id, r.name, r.selection, r.seed, r.checked_on as "checkedOn", r.state,
         coalesce(creator.name, r.created_by) as "createdBy", r.created_at as "createdAt",
         coalesce(closer.name, r.closed_by) as "closedBy", r.closed_at as "closedAt", r.close_reason as "closeReason",
         (select count(*)::int from check_accounts a where a.round_id = r.id) as accounts,
         (select count(*)::int from check_tasks t join check_accounts a on a.id = t.check_account_id
           where a.round_id = r.id) as tasks,
         (select count(*)::int from check_tasks t join check_accounts a on a.id = t.check_account_id
           where a.round_id = r.id and t.finished_at is not null) as finished,
         r.version
    from check_rounds r
    left join users creator on creator.id = r.created_by
    left join users closer on closer.id = r.closed_by`

const ROWS = `
  select ca.id, json_build_object('code', a.code, 'name', a.name, 'platform', a.platform) as account,
         a.publishes_content as "publishesContent", json_build_object('code', u.code, 'name', u.short_name) as unit,
         (select max(p.posted_on)::text from account_posts p
           where p.account_id = a.id and p.posted_on <= r.checked_on) as "lastPostedOn",
         (select coalesce(json_agg(json_build_object(
             'id', t.id, 'inspector', json_build_object('id', i.id, 'name', i.name),
             'isFinished', t.finished_at is not null,
             'answers', (select coalesce(json_agg(json_build_object(
                 'condition', w.condition, 'answer', w.answer, 'note', w.note) order by w.id), '[]')
                 from check_answers w where w.task_id = t.id)) order by t.id), '[]')
            from check_tasks t join users i on i.id = t.inspector_id where t.check_account_id = ca.id) as tasks,
         (select coalesce(json_agg(json_build_object('condition', s.condition, 'answer', s.answer)), '[]')
            from check_settlements s where s.check_account_id = ca.id) as settled
    from check_accounts ca
    join check_rounds r on r.id = ca.round_id
    join new_media_accounts a on a.id = ca.account_id
    join units u on u.id = a.unit_id
   where ca.round_id = $1
   order by a.code`

/** Reads and writes 检查轮次; writes need a transaction's client. */
export function roundsRepository(sql: Pool | PoolClient) {
  return {
    list(page: { page: number; pageSize: number }): Promise<Page<CheckRound>> {
      return queryPage<CheckRound>(sql, { matching: ROUND, orderBy: 'id desc', values: [], ...page })
    },

    async find(id: number): Promise<CheckRound | null> {
      const matching = `select * from (${ROUND}) round where id = $1`
      const { rows } = await queryPage<CheckRound>(sql, {
        matching,
        orderBy: 'id',
        values: [id],
        page: 1,
        pageSize: 1,
      })
      return rows[0] ?? null
    },

    async lock(id: number): Promise<void> {
      await sql.query('select from check_rounds where id = $1 for update', [id])
    },

    async rows(id: number): Promise<RoundRow[]> {
      const { rows } = await sql.query<RoundRow>(ROWS, [id])
      return rows
    },

    /** 附件3 as it was at the closing; null for an open round. */
    async frozen(id: number): Promise<unknown> {
      const { rows } = await sql.query<{ result: unknown }>('select result from check_rounds where id = $1', [id])
      return rows[0]?.result ?? null
    },

    /** Accounts under obligation on the day, of these platforms and units (none given: of all). */
    async eligible({ platforms, units }: Selection, day: string): Promise<{ id: number; code: string }[]> {
      const { rows } = await sql.query<{ id: number; code: string }>(
        `select a.id, a.code from new_media_accounts a join units u on u.id = a.unit_id
          where a.state not in ('draft', 'submitted', 'rejected') and (a.opened_on is null or a.opened_on <= $3::date)
            and (a.cancelled_on > $3::date or (a.cancelled_on is null and a.state <> 'closed'))
            and (cardinality($1::text[]) = 0 or a.platform = any($1)) and (cardinality($2::text[]) = 0 or u.code = any($2))
          order by a.code`,
        [platforms, units, day],
      )
      return rows
    },

    async inspectors(): Promise<{ id: string; name: string }[]> {
      const { rows } = await sql.query<{ id: string; name: string }>(
        `select id, name from users where role = 'office' and banned is not true order by name, id`,
      )
      return rows
    },

    async insert(round: {
      name: string
      selection: Selection
      seed: string | null
      checkedOn: string
      by: string
      at: Date
    }): Promise<number> {
      const { name, selection, seed, checkedOn, by, at } = round
      const { rows } = await sql.query<{ id: number }>(
        `insert into check_rounds (name, selection, seed, checked_on, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6) returning id`,
        [name, selection, seed, checkedOn, by, at],
      )
      return rows[0]?.id ?? 0
    },

    /** Each account with its inspectors, in one statement. */
    async assign(id: number, assigned: readonly { account: number; inspector: string }[]): Promise<void> {
      await sql.query(
        `with given as (select * from unnest($2::int[], $3::text[]) as g (account_id, inspector_id)),
              chosen as (
           insert into check_accounts (round_id, account_id) select distinct $1::int, account_id from given
           returning id, account_id)
         insert into check_tasks (check_account_id, inspector_id)
         select chosen.id, given.inspector_id from given join chosen using (account_id)`,
        [id, assigned.map(({ account }) => account), assigned.map(({ inspector }) => inspector)],
      )
    },

    async settle(settlement: {
      row: number
      condition: string
      answer: CheckAnswer
      reason: string
      by: string
      at: Date
    }): Promise<void> {
      const { row, condition, answer, reason, by, at } = settlement
      await sql.query(
        `insert into check_settlements (check_account_id, condition, answer, reason, settled_by, settled_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [row, condition, answer, reason, by, at],
      )
    },

    async close(id: number, { by, at, reason, result }: { by: string; at: Date; reason: string; result: unknown }) {
      await sql.query(
        `update check_rounds set state = 'closed', closed_by = $2, closed_at = $3, close_reason = $4, result = $5,
                version = version + 1 where id = $1`,
        [id, by, at, reason, JSON.stringify(result)],
      )
    },
  }
}
