import type { Pool, PoolClient } from 'pg'

/** One page of a list: which rows, in which order, which page. */
export type PageQuery = {
  /** A select of every matching row, its columns named as the caller's row type; `$1`, `$2` … are `values`. */
  matching: string
  /** Over the columns of `matching`; ends in something unique, or pages would overlap. */
  orderBy: string
  values: unknown[]
  page: number
  pageSize: number
}

export type Page<Row> = { rows: Row[]; total: number; page: number; pageSize: number }

/**
 * Reads one page and how many rows there are in all, in one round trip. Rows come as JSON: days as `2021-08-03`, moments
 * as ISO with offset, numbers as numbers (cast bigints to text). A page beyond the end is empty, with the right total.
 */
export async function queryPage<Row>(
  pool: Pool | PoolClient,
  { matching, orderBy, values, page, pageSize }: PageQuery,
): Promise<Page<Row>> {
  const { rows } = await pool.query<{ rows: Row[]; total: number }>(
    `with matching as (${matching}),
          page as (select * from matching order by ${orderBy} limit ${pageSize} offset $${values.length + 1}::bigint)
     select (select count(*)::int from matching) as total,
            (select coalesce(json_agg(page order by ${orderBy}), '[]') from page) as rows`,
    [...values, BigInt(page - 1) * BigInt(pageSize)],
  )
  const [found] = rows
  return { rows: found?.rows ?? [], total: found?.total ?? 0, page, pageSize }
}
