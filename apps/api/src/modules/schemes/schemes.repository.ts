import type { Pool, PoolClient } from 'pg'
import type { Scheme } from '@mingkao/rules'

export type SchemeState = 'draft' | 'published' | 'superseded'

/** A version as it is stored; days as text. `endsOn`: the first day it is no longer in force. */
export type StoredScheme = {
  id: string
  name: string
  version: number
  revision: number
  state: SchemeState
  effectiveFrom: string
  endsOn: string | null
  basedOn: string | null
  changedBy: string
  changedAt: Date
  publishedBy: string | null
  publishedAt: Date | null
  reason: string | null
  content: unknown
}

/** A period and the day it is, or would now be, checked on. */
export type CheckedPeriod = {
  id: string
  label: string
  end: string
  day: string
  checkDay: string | null
  isReached: boolean
}

const COLUMNS = `id, name, version, revision, state, effective_from::text as "effectiveFrom", effective_to::text as "endsOn",
  based_on as "basedOn", changed_by as "changedBy", changed_at as "changedAt", published_by as "publishedBy",
  published_at as "publishedAt", reason, content`

/** 考核方案 versions. Days are Asia/Shanghai days. */
export function schemesRepository(sql: Pool | PoolClient) {
  return {
    /** Newest first: drafts, then by the day they begin. */
    async list({ withDrafts }: { withDrafts: boolean }): Promise<StoredScheme[]> {
      const { rows } = await sql.query<StoredScheme>(
        `select ${COLUMNS} from schemes where $1 or state <> 'draft'
          order by state <> 'draft', effective_from desc, version desc`,
        [withDrafts],
      )
      return rows
    },

    async find(id: string): Promise<StoredScheme | null> {
      const { rows } = await sql.query<StoredScheme>(`select ${COLUMNS} from schemes where id = $1`, [id])
      return rows[0] ?? null
    },

    /** The version whose end is open: the last one published. */
    async findLast(): Promise<StoredScheme | null> {
      const { rows } = await sql.query<StoredScheme>(
        `select ${COLUMNS} from schemes where state = 'published' and effective_to is null`,
      )
      return rows[0] ?? null
    },

    /** One writer at a time: version numbers and days follow each other. */
    async takeTurn(): Promise<void> {
      await sql.query(`select pg_advisory_xact_lock(hashtext('schemes'))`)
    },

    async nextVersion(): Promise<number> {
      const { rows } = await sql.query<{ next: number }>(`select coalesce(max(version), 0) + 1 as next from schemes`)
      return rows[0]?.next ?? 1
    },

    /** Whether a version of that number or a higher one has been published. */
    async hasLaterPublished(version: number): Promise<boolean> {
      const { rows } = await sql.query(`select from schemes where state <> 'draft' and version >= $1 limit 1`, [
        version,
      ])
      return rows.length > 0
    },

    /** Units that exist, by code: whom another scheme concerns. */
    async findUnits(): Promise<string[]> {
      const { rows } = await sql.query<{ code: string }>(`select code from units where valid_to is null order by code`)
      return rows.map(({ code }) => code)
    },

    async add(scheme: Scheme, by: { basedOn: string | null; name: string; at: Date }): Promise<void> {
      await sql.query(
        `insert into schemes (id, name, version, state, effective_from, content, based_on, changed_by, changed_at)
         values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8)`,
        [scheme.id, scheme.name, scheme.version, scheme.effectiveFrom, scheme, by.basedOn, by.name, by.at],
      )
    },

    async save(scheme: Scheme, by: { name: string; at: Date }): Promise<void> {
      await sql.query(
        `update schemes set name = $2, effective_from = $3, content = $4, changed_by = $5, changed_at = $6, revision = revision + 1
          where id = $1`,
        [scheme.id, scheme.name, scheme.effectiveFrom, scheme, by.name, by.at],
      )
    },

    async remove(id: string): Promise<void> {
      await sql.query(`delete from schemes where id = $1 and state = 'draft'`, [id])
    },

    /** Another version begins: this one is in force until the day before. */
    async end(id: string, on: string): Promise<void> {
      await sql.query(`update schemes set state = 'superseded', effective_to = $2 where id = $1`, [id, on])
    },

    async publish(scheme: Scheme, by: { name: string; at: Date; reason: string | null }): Promise<void> {
      await sql.query(
        `update schemes set state = 'published', name = $2, version = $3, effective_from = $4, content = $5,
                published_by = $6, published_at = $7, changed_by = $6, changed_at = $7, reason = $8
          where id = $1`,
        [scheme.id, scheme.name, scheme.version, scheme.effectiveFrom, scheme, by.name, by.at, by.reason],
      )
    },

    /** 考核周期 in the order of their ends; `day` is the check's, or today while it has not come. */
    async findPeriods(now: Date): Promise<CheckedPeriod[]> {
      const { rows } = await sql.query<CheckedPeriod>(
        `select id, label, ends_on::text as "end",
                (least(coalesce(check_at, $1), $1) at time zone 'Asia/Shanghai')::date::text as day,
                (check_at at time zone 'Asia/Shanghai')::date::text as "checkDay",
                coalesce(check_at <= $1, false) as "isReached"
           from periods order by ends_on, starts_on desc, id`,
        [now],
      )
      return rows
    },
  }
}
