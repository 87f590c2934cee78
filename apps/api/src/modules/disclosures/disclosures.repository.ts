import type { Disclosure, DisclosureInput, RegisterOrigin, Validity } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { containing } from '../../db/containing.ts'
import { type Page, queryPage } from '../../db/query-page.ts'

/** A document as it was disclosed; whether that was late is for the rules to say. */
export type DisclosureRow = Omit<Disclosure, 'workingDays' | 'allowedDays' | 'dueOn' | 'isLate' | 'missingCalendarYear'>

export type DisclosureFilter = {
  q?: string | undefined
  unit?: string | undefined
  validity?: Validity | undefined
  origin?: RegisterOrigin | undefined
  withdrawn?: boolean | undefined
  /** 公开日期, both included. */
  from: string | null
  to: string | null
  /** The unit whose documents alone are seen; null for all. */
  within: number | null
  page: number
  pageSize: number
}

/** What a person fills in, its unit looked up. */
export type DisclosureFields = Omit<DisclosureInput, 'unit'> & { unitId: number }

const DISCLOSURES = `
  select d.id::text, d.index_number as "indexNumber", d.document_number as "documentNumber", d.title,
         json_build_object('code', u.code, 'name', u.short_name) as unit, d.co_units as "coUnits",
         d.made_on as "madeOn", d.disclosed_on as "disclosedOn", d.validity, d.invalid_on as "invalidOn",
         (select count(*)::int from interpretation_policies l join interpretations i on i.id = l.interpretation_id
           where l.index_number = d.index_number and i.withdrawn_at is null) as interpretations,
         d.origin, d.withdrawn_at as "withdrawnAt", d.withdraw_reason as "withdrawReason", d.version
    from disclosures d join units u on u.id = d.unit_id`

const FIELDS = `index_number = $1, document_number = $2, title = $3, unit_id = $4, co_units = $5, made_on = $6,
  disclosed_on = $7, validity = $8, invalid_on = $9`

/** Reads and writes 主动公开信息; writes need a transaction's client. */
export function disclosuresRepository(sql: Pool | PoolClient) {
  return {
    /** The newest first. */
    list(filter: DisclosureFilter): Promise<Page<DisclosureRow>> {
      const { q, unit, from, to, within, validity, origin, withdrawn, page, pageSize } = filter
      return queryPage<DisclosureRow>(sql, {
        matching: `${DISCLOSURES}
          where ($1::text is null or u.code = $1) and ($2::int is null or d.unit_id = $2)
            and ($3::date is null or d.disclosed_on >= $3) and ($4::date is null or d.disclosed_on <= $4)
            and ($5::text is null or concat_ws(' ', d.index_number, d.document_number, d.title, u.short_name) ilike $5)
            and ($6::text is null or d.validity = $6) and ($7::text is null or d.origin = $7)
            and (d.withdrawn_at is not null) = $8`,
        orderBy: '"disclosedOn" desc, id::int desc',
        values: [unit ?? null, within, from, to, containing(q), validity ?? null, origin ?? null, withdrawn ?? false],
        page,
        pageSize,
      })
    },

    async findMany(ids: readonly string[]): Promise<DisclosureRow[]> {
      const { rows } = await sql.query<{ row: DisclosureRow }>(
        `select to_json(d) as row from (${DISCLOSURES} where d.id = any($1::int[])) d`,
        [ids],
      )
      return rows.map(({ row }) => row)
    },

    /** 解读 of a document, those that stand. */
    async findInterpretations(indexNumber: string): Promise<InterpretedBy[]> {
      const { rows } = await sql.query<InterpretedBy>(
        `select i.id::text, i.code, i.title, json_build_object('code', u.code, 'name', u.short_name) as unit,
                i.published_on::text as "publishedOn"
           from interpretation_policies l join interpretations i on i.id = l.interpretation_id
           join units u on u.id = i.unit_id
          where l.index_number = $1 and i.withdrawn_at is null order by i.published_on, i.id`,
        [indexNumber],
      )
      return rows
    },

    /** One after another: whoever writes a document sees the numbers of all others. */
    async takeTurn(): Promise<void> {
      await sql.query(TAKE_TURN)
    },

    /** Another row by the same 索引号, or another that stands by the same 文号. */
    async findTwin({ indexNumber, documentNumber }: Numbers, id: string | null): Promise<Twin | null> {
      const { rows } = await sql.query<Twin>(
        `select index_number as "indexNumber", document_number as "documentNumber", title,
                withdrawn_at is not null as "isWithdrawn"
           from disclosures
          where id is distinct from $3::int
            and (index_number = $1 or (document_number = $2 and withdrawn_at is null))
          order by index_number = $1 desc limit 1`,
        [indexNumber, documentNumber, id],
      )
      return rows[0] ?? null
    },

    async insert(fields: DisclosureFields, origin: RegisterOrigin): Promise<string> {
      const { rows } = await sql.query<{ id: string }>(
        `insert into disclosures (index_number, document_number, title, unit_id, co_units, made_on, disclosed_on,
                                  validity, invalid_on, origin)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id::text`,
        [...valuesOf(fields), origin],
      )
      const [row] = rows
      if (!row) throw new Error('an insert returns its row')
      return row.id
    },

    /** Interpretations of the document follow its 索引号. */
    async update(id: string, fields: DisclosureFields): Promise<void> {
      await sql.query(
        `with renamed as (select index_number from disclosures where id = $10::int and index_number <> $1),
              dropped as (
                delete from interpretation_policies l using renamed r
                 where l.index_number = r.index_number returning l.interpretation_id),
              relinked as (
                insert into interpretation_policies (interpretation_id, index_number)
                select interpretation_id, $1 from dropped on conflict do nothing)
         update disclosures set ${FIELDS}, version = version + 1 where id = $10::int`,
        [...valuesOf(fields), id],
      )
    },

    async setValidity(ids: readonly string[], validity: Validity, invalidOn: string | null): Promise<void> {
      await sql.query(
        `update disclosures set validity = $2, invalid_on = $3, version = version + 1 where id = any($1::int[])`,
        [ids, validity, invalidOn],
      )
    },
  }
}

/** Also taken by imports of the same kind. */
export const TAKE_TURN = 'select pg_advisory_xact_lock(727405, 1)'

type Numbers = { indexNumber: string; documentNumber: string | null }
type Twin = Numbers & { title: string; isWithdrawn: boolean }
type InterpretedBy = { id: string; code: string; title: string; unit: Disclosure['unit']; publishedOn: string }

function valuesOf(fields: DisclosureFields): unknown[] {
  const { indexNumber, documentNumber, title, unitId, coUnits, madeOn, disclosedOn, validity, invalidOn } = fields
  return [indexNumber, documentNumber, title, unitId, coUnits, madeOn, disclosedOn, validity, invalidOn]
}

export type DisclosuresRepository = ReturnType<typeof disclosuresRepository>
