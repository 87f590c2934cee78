import type { NotCountedReason } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { COUNT_QUERY, countValues } from './count-query.ts'
import {
  COUNTED,
  type CountingMoment,
  isKept,
  NOT_COUNTED_REASON,
  type PublicationFilter,
  whereClause,
} from './publication-filter.ts'

/** 网站信息 as stored, and whether it counts at the moment asked about. */
export type PublicationRow = {
  id: string
  source_id: string | null
  title: string
  url: string | null
  unit_code: string
  unit_name: string
  column_code: string | null
  column_path: string | null
  published_at: Date
  published_on: string
  has_time: boolean
  kind: 'original' | 'repost'
  arrived_at: Date
  withdrawn_at: Date | null
  withdraw_reason: string | null
  origin: string
  import_id: string | null
  is_waiting: boolean
  version: number
  is_counted: boolean
  not_counted_reason: NotCountedReason | null
  has_twin: boolean
}

/** The fields a person may set. */
export type PublicationFields = {
  title: string
  url: string | null
  unitId: number
  columnId: number | null
  publishedAt: Date
  kind: 'original' | 'repost'
}

const ROW = `
  p.id::text, p.source_id, p.title, p.url, u.code as unit_code, u.short_name as unit_name, c.code as column_code,
  c.path as column_path, p.published_at, p.published_on::text, p.has_time, p.kind, p.arrived_at, p.withdrawn_at,
  p.withdraw_reason, p.origin, p.import_id, p.is_waiting, p.version, ${COUNTED} as is_counted,
  ${NOT_COUNTED_REASON} as not_counted_reason,
  exists (
    select from publications twin
     where twin.unit_id = p.unit_id and twin.id <> p.id and twin.title = p.title
       and twin.published_at >= p.published_on::timestamp at time zone 'Asia/Shanghai'
       and twin.published_at < (p.published_on + 1)::timestamp at time zone 'Asia/Shanghai') as has_twin`

const JOINED = 'join units u on u.id = p.unit_id left join columns c on c.id = p.column_id'

/** Newest first as the indexes stand, or the same backwards. */
const ORDERS = { newest: 'p.published_at desc, p.id', oldest: 'p.published_at, p.id desc' }

/** Reads and writes 网站信息; writes need a transaction's client. */
export function publicationsRepository(sql: Pool | PoolClient) {
  return {
    async count(filter: PublicationFilter, moment: CountingMoment): Promise<number> {
      if (isKept(filter)) {
        const { rows } = await sql.query<{ inAll: number; counted: number }>({
          name: 'count-publications',
          text: COUNT_QUERY,
          values: countValues(filter, moment),
        })
        const { inAll = 0, counted = 0 } = rows[0] ?? {}
        return filter.counted === undefined ? inAll : filter.counted ? counted : inAll - counted
      }
      const where = whereClause(filter)
      const { rows } = await sql.query<{ total: number }>(
        `select count(*)::int as total, $1::timestamptz, $2::timestamptz from publications p ${where.sql}`,
        [moment.dataAsOf, moment.now, ...where.values],
      )
      return rows[0]?.total ?? 0
    },

    /** The rows of one page: chosen by the index first, looked up whole afterwards. */
    async findPage(
      filter: PublicationFilter,
      moment: CountingMoment,
      { sort, offset, limit }: { sort: keyof typeof ORDERS; offset: number; limit: number },
    ): Promise<PublicationRow[]> {
      const where = whereClause(filter)
      const order = ORDERS[sort]
      const next = where.values.length + 3
      const { rows } = await sql.query<PublicationRow>(
        `with page as materialized (
           select p.id from publications p ${where.sql} order by ${order} limit $${next} offset $${next + 1}
         )
         select ${ROW} from page join publications p using (id) ${JOINED} order by ${order}`,
        [moment.dataAsOf, moment.now, ...where.values, limit, offset],
      )
      return rows
    },

    async findById(id: string, moment: CountingMoment): Promise<PublicationRow | null> {
      const { rows } = await sql.query<PublicationRow>(
        `select ${ROW} from publications p ${JOINED} where p.id = $3::bigint`,
        [moment.dataAsOf, moment.now, id],
      )
      return rows[0] ?? null
    },

    /** Keeps everybody else from changing the row until the transaction ends. */
    async lock(id: string): Promise<void> {
      await sql.query('select from publications where id = $1::bigint for update', [id])
    },

    /** One after another: whoever adds an item of this unit and title sees all others of them. */
    async takeTurn({ unitId, title }: PublicationFields): Promise<void> {
      await sql.query(
        `select pg_advisory_xact_lock(hashtext('mingkao publications'), hashtext(concat_ws('/', $1::int, $2::text)))`,
        [unitId, title],
      )
    },

    /** Whether one that says the same stands already: unit, column, title and time. */
    async hasStanding({ unitId, columnId, title, publishedAt }: PublicationFields): Promise<boolean> {
      const { rowCount } = await sql.query(
        `select from publications
          where unit_id = $1 and column_id is not distinct from $2 and title = $3 and published_at = $4
            and withdrawn_at is null limit 1`,
        [unitId, columnId, title, publishedAt],
      )
      return rowCount === 1
    },

    async insert(
      fields: PublicationFields,
      { arrivedAt, origin }: { arrivedAt: Date; origin: 'manual' | 'report' },
    ): Promise<string> {
      const { rows } = await sql.query<{ id: string }>(
        `insert into publications (title, url, unit_id, column_id, published_at, published_on, kind, arrived_at, origin)
         values ($1, $2, $3, $4, $5, ($5::timestamptz at time zone 'Asia/Shanghai')::date, $6, $7, $8)
         returning id::text`,
        [...valuesOf(fields), arrivedAt, origin],
      )
      const [row] = rows
      if (!row) throw new Error('an insert returns its row')
      return row.id
    },

    /** A time set by hand is a time that has come: the item no longer waits. */
    async update(id: string, fields: PublicationFields): Promise<void> {
      await sql.query(
        `update publications
            set title = $1, url = $2, unit_id = $3, column_id = $4, kind = $6, version = version + 1,
                published_at = $5, published_on = ($5::timestamptz at time zone 'Asia/Shanghai')::date,
                has_time = has_time or published_at <> $5::timestamptz,
                is_waiting = is_waiting and published_at = $5::timestamptz
          where id = $7::bigint`,
        [...valuesOf(fields), id],
      )
    },

    async setWithdrawn(id: string, withdrawn: { at: Date; reason: string } | null): Promise<void> {
      await sql.query(
        `update publications set withdrawn_at = $1, withdraw_reason = $2, version = version + 1 where id = $3::bigint`,
        [withdrawn?.at ?? null, withdrawn?.reason ?? null, id],
      )
    },
  }
}

function valuesOf({ title, url, unitId, columnId, publishedAt, kind }: PublicationFields): unknown[] {
  return [title, url, unitId, columnId, publishedAt, kind]
}

export type PublicationsRepository = ReturnType<typeof publicationsRepository>
