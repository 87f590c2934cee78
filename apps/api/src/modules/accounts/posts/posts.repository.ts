import type { AccountPost } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'

/** Where a post came from. */
export type PostOrigin = 'manual' | 'api' | 'report'

export type PostFields = { postedOn: string; title: string; url: string | null }

/** A post with the unit that answers for its account. */
export type PostRow = AccountPost & { unit: string }

const POST = `
  select p.id::text, a.code as account, u.code as unit, p.posted_on::text as "postedOn", p.title, p.url, p.origin, p.version,
         p.withdrawn_at is not null as "isWithdrawn", p.withdraw_reason as "withdrawReason"
    from account_posts p join new_media_accounts a on a.id = p.account_id join units u on u.id = a.unit_id`

export function postsRepository(sql: Pool | PoolClient) {
  return {
    async find(id: string): Promise<PostRow | null> {
      const { rows } = await sql.query<PostRow>(`${POST} where p.id = $1::bigint`, [id])
      return rows[0] ?? null
    },

    async hold(id: string): Promise<PostRow | null> {
      await sql.query('select from account_posts where id = $1::bigint for update', [id])
      return this.find(id)
    },

    /** The account's post of this day and title, if there is one already. */
    async findTwin(code: string, { postedOn, title }: PostFields): Promise<PostRow | null> {
      const { rows } = await sql.query<PostRow>(
        `${POST} where a.code = $1 and p.posted_on = $2::date and p.title = $3`,
        [code, postedOn, title],
      )
      return rows[0] ?? null
    },

    /** @returns null where the account has one of this day and title already */
    async insert(code: string, { postedOn, title, url }: PostFields, origin: PostOrigin): Promise<string | null> {
      const { rows } = await sql.query<{ id: string }>(
        `insert into account_posts (account_id, posted_on, title, url, origin)
         select a.id, $2::date, $3, $4, $5 from new_media_accounts a where a.code = $1
         on conflict (account_id, posted_on, title) do nothing returning id::text`,
        [code, postedOn, title, url, origin],
      )
      return rows[0]?.id ?? null
    },

    async update(id: string, { postedOn, title, url }: PostFields): Promise<void> {
      await sql.query(
        `update account_posts set posted_on = $2::date, title = $3, url = $4, version = version + 1 where id = $1::bigint`,
        [id, postedOn, title, url],
      )
    },

    async setWithdrawn(id: string, withdrawn: { at: Date; reason: string } | null): Promise<void> {
      await sql.query(
        `update account_posts set withdrawn_at = $2, withdraw_reason = $3, version = version + 1 where id = $1::bigint`,
        [id, withdrawn?.at ?? null, withdrawn?.reason ?? null],
      )
    },
  }
}

export type PostsRepository = ReturnType<typeof postsRepository>
