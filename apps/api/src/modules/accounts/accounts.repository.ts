import type { Account, AccountPost } from '@mingkao/contract'
import type { AccountLifecycle } from '@mingkao/rules'
import type { Pool } from 'pg'
import { containing } from '../../db/containing.ts'
import { type Page, queryPage } from '../../db/query-page.ts'

/** An account as it is registered, and its newest post by a day. */
export type AccountRow = Omit<
  Account,
  'state' | 'stateLabel' | 'daysSinceLastPost' | 'daysLeft' | 'verdict' | 'posts'
> & { id: number; state: AccountLifecycle }

export type AccountFilter = {
  code?: string | undefined
  q?: string | undefined
  unit?: string | undefined
  platform?: string | undefined
  /** The unit whose accounts alone are seen; null for all. */
  within: number | null
  /** Later posts are not seen. */
  day: string
}

export function accountsRepository(pool: Pool) {
  return {
    async list({ code, q, unit, platform, within, day }: AccountFilter): Promise<AccountRow[]> {
      const { rows } = await pool.query<AccountRow>(
        `select a.id, a.code, a.name, a.platform, a.state, a.version,
                json_build_object('code', u.code, 'name', u.short_name) as unit,
                a.opened_on::text as "openedOn", a.registered_on::text as "registeredOn",
                a.cancelled_on::text as "cancelledOn", a.publishes_content as "publishesContent",
                a.responsible_person as "responsiblePerson", a.contact, newest.day::text as "lastPostedOn"
           from new_media_accounts a
           join units u on u.id = a.unit_id
           left join lateral (
             select posted_on as day from account_posts p
              where p.account_id = a.id and p.posted_on <= $1 order by p.posted_on desc limit 1) newest on true
          where ($2::text is null or a.code = $2) and ($3::text is null or u.code = $3)
            and ($4::text is null or a.platform = $4) and ($5::int is null or a.unit_id = $5)
            and ($6::text is null or concat_ws(' ', a.code, a.name, a.platform, u.short_name) ilike $6)
          order by a.code, a.id`,
        [day, code ?? null, unit ?? null, platform ?? null, within, containing(q)],
      )
      return rows
    },

    /** How many posts are known of each of these accounts. */
    async countPosts(ids: readonly number[]): Promise<Map<number, number>> {
      const { rows } = await pool.query<{ id: number; posts: number }>(
        'select account_id as id, count(*)::int as posts from account_posts where account_id = any($1) group by account_id',
        [ids],
      )
      return new Map(rows.map(({ id, posts }) => [id, posts]))
    },

    /** The unit that answers for an account; null for no such account. */
    async findUnit(code: string): Promise<string | null> {
      const { rows } = await pool.query<{ code: string }>(
        'select u.code from new_media_accounts a join units u on u.id = a.unit_id where a.code = $1',
        [code],
      )
      return rows[0]?.code ?? null
    },

    /** 发布记录, newest first. */
    listPosts({ code, ...page }: { code: string; page: number; pageSize: number }): Promise<Page<AccountPost>> {
      return queryPage<AccountPost>(pool, {
        matching: `
          select p.id::text, a.code as account, p.posted_on as "postedOn", p.title
            from account_posts p join new_media_accounts a on a.id = p.account_id where a.code = $1`,
        orderBy: '"postedOn" desc, id::bigint',
        values: [code],
        ...page,
      })
    },
  }
}
