import type { Account, AccountPost } from '@mingkao/contract'
import type { AccountFact, AccountLifecycle, VetoFact } from '@mingkao/rules'
import type { Pool, PoolClient } from 'pg'
import { containing } from '../../db/containing.ts'
import { type Page, queryPage } from '../../db/query-page.ts'
import { FIELDS_AS_JSON } from './account-record.repository.ts'
import { FACTS_COLUMNS, FACTS_JOINED, LONGEST_GAP } from './account-facts-query.ts'

/** When and by which data rows are looked at. */
export type AccountMoment = {
  day: string
  /** First day of the period; null where none is running. */
  start: string | null
  /** What was taken down later still stands. */
  dataAsOf: Date
}

export type AccountFilter = {
  q?: string | undefined
  unit?: string | undefined
  platform?: string | undefined
  state?: AccountLifecycle | undefined
  /** The unit whose accounts alone are seen; null for all. */
  within: number | null
}

export type AccountOrder = 'code' | 'oldest' | 'newest'

/** What one account is judged by, as the ledger has it. */
export type JudgedRow = {
  id: number
  lifecycle: AccountLifecycle
  vetoes: [number, string, VetoFact['state'], string | null, string | null][]
} & Omit<AccountFact, 'lifecycle' | 'vetoes'>

/** An account as it is registered, and what it is judged by. */
export type AccountRow = JudgedRow & {
  fields: Omit<Account, 'code' | 'unit'>
  unit: Account['unit']
  state: AccountLifecycle
  since: string | null
  registered: string | null
  posts: number
  longestGap: number | null
  version: number
}

const ORDERS: Record<AccountOrder, string> = {
  code: 'a.code, a.id',
  oldest: 'k.posted_on, k.account_id',
  newest: 'k.posted_on desc nulls last, k.account_id',
}

export function accountsRepository(pool: Pool | PoolClient) {
  return {
    /** How many accounts match. */
    async count(filter: AccountFilter): Promise<number> {
      const where = whereClause(filter, 1)
      const { rows } = await pool.query<{ total: number }>(
        `select count(*)::int as total from ${where.from} ${where.sql}`,
        where.values,
      )
      return rows[0]?.total ?? 0
    },

    /** The accounts of one page, chosen by an index first and looked up whole afterwards. */
    async findPage(
      filter: AccountFilter,
      moment: AccountMoment,
      { order, offset, limit }: { order: AccountOrder; offset: number; limit: number },
    ): Promise<AccountRow[]> {
      const where = whereClause(filter, 6)
      const { rows } = await pool.query<AccountRow>(
        `with page as materialized (
           select a.id, row_number() over (order by ${ORDERS[order]}) as place
             from ${where.from} join account_last_posts k on k.account_id = a.id ${where.sql}
            order by ${ORDERS[order]} limit $4 offset $5
         )
         ${wholeRows('page')} order by page.place`,
        [...valuesOf(moment), limit, offset, ...where.values],
      )
      return rows
    },

    /** These accounts, in this order. */
    async findByIds(ids: readonly number[], moment: AccountMoment): Promise<AccountRow[]> {
      const { rows } = await pool.query<AccountRow>(
        `with page as (select id, place from unnest($4::int[]) with ordinality as chosen (id, place))
         ${wholeRows('page')} order by page.place`,
        [...valuesOf(moment), ids],
      )
      return rows
    },

    /** What every matching account is judged by, and nothing else of it. */
    async findFacts(filter: AccountFilter, moment: AccountMoment, order: AccountOrder): Promise<JudgedRow[]> {
      const where = whereClause(filter, 3)
      const { rows } = await pool.query<JudgedRow>(
        `select ${FACTS_COLUMNS} from ${where.from} join account_last_posts k on k.account_id = a.id ${FACTS_JOINED}
          ${where.sql} order by ${ORDERS[order]}`,
        [moment.day, moment.dataAsOf, ...where.values],
      )
      return rows
    },

    async findId(code: string): Promise<{ id: number; unit: string } | null> {
      const { rows } = await pool.query<{ id: number; unit: string }>(
        'select a.id, u.code as unit from new_media_accounts a join units u on u.id = a.unit_id where a.code = $1',
        [code],
      )
      return rows[0] ?? null
    },

    /** 发布记录, newest first; what was taken down stands among them. */
    listPosts({ code, ...page }: { code: string; page: number; pageSize: number }): Promise<Page<AccountPost>> {
      return queryPage<AccountPost>(pool, {
        matching: `
          select p.id::text, a.code as account, p.posted_on as "postedOn", p.title, p.url, p.origin, p.version,
                 p.withdrawn_at is not null as "isWithdrawn", p.withdraw_reason as "withdrawReason"
            from account_posts p join new_media_accounts a on a.id = p.account_id where a.code = $1`,
        orderBy: '"postedOn" desc, id::bigint',
        values: [code],
        ...page,
      })
    },
  }
}

function valuesOf({ day, dataAsOf, start }: AccountMoment): unknown[] {
  return [day, dataAsOf, start ?? day]
}

function wholeRows(page: string): string {
  return `
    select ${FACTS_COLUMNS}, ${FIELDS_AS_JSON} as fields, json_build_object('code', u.code, 'name', u.short_name) as unit,
           a.state, a.since::text, a.registered_on::text as registered, k.posts, ${LONGEST_GAP} as "longestGap", a.version
      from ${page} join new_media_accounts a using (id) join units u on u.id = a.unit_id
      join account_last_posts k on k.account_id = a.id ${FACTS_JOINED}`
}

/** Only what is asked for is looked at, so that a list without filters reads nothing but its page. */
function whereClause(
  { q, unit, platform, state, within }: AccountFilter,
  firstPlace: number,
): { from: string; sql: string; values: unknown[] } {
  const values: unknown[] = []
  const conditions: string[] = []
  const add = (value: unknown, condition: (place: string) => string) => {
    values.push(value)
    conditions.push(condition(`$${firstPlace - 1 + values.length}`))
  }
  if (unit !== undefined) add(unit, (place) => `a.unit_id = (select id from units where code = ${place})`)
  if (platform !== undefined) add(platform, (place) => `a.platform = ${place}`)
  if (state !== undefined) add(state, (place) => `a.state = ${place}`)
  if (within !== null) add(within, (place) => `a.unit_id = ${place}`)
  const words = [...new Set(q?.split(/\s+/).filter(Boolean))]
  const from =
    words.length === 0 ? 'new_media_accounts a' : 'new_media_accounts a join units named on named.id = a.unit_id'
  for (const word of words) {
    add(containing(word), (place) => `concat_ws(' ', a.code, a.name, a.platform, named.short_name) ilike ${place}`)
  }
  return { from, sql: conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`, values }
}
