import type { Interpretation, InterpretationInput, RegisterOrigin } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { containing } from '../../db/containing.ts'
import { type Page, queryPage } from '../../db/query-page.ts'

/** An interpretation as it was published; whether it counts is for the rules to say. */
export type InterpretationRow = Omit<
  Interpretation,
  'formLabel' | 'isCounted' | 'isInStep' | 'workingDays' | 'sentence' | 'lastDisclosedOn'
>

export type InterpretationFilter = {
  q?: string | undefined
  unit?: string | undefined
  form?: Interpretation['form'] | undefined
  policy?: string | undefined
  origin?: RegisterOrigin | undefined
  withdrawn?: boolean | undefined
  /** 发布日期, both included. */
  from: string | null
  to: string | null
  /** The unit whose interpretations alone are seen; null for all. */
  within: number | null
  page: number
  pageSize: number
}

/** What a person fills in, its unit and column looked up. */
export type InterpretationFields = Omit<InterpretationInput, 'code' | 'unit' | 'column' | 'policies'> & {
  code: string
  unitId: number
  columnId: number | null
}

const INTERPRETATIONS = `
  select i.id::text, i.code, i.title, json_build_object('code', u.code, 'name', u.short_name) as unit,
         i.co_units as "coUnits", i.form, i.is_decorative_only as "isDecorativeOnly", i.is_of_superior as "isOfSuperior",
         case when c.id is not null then json_build_object('code', c.code, 'path', c.path) end as "column",
         i.published_on as "publishedOn",
         (select coalesce(json_agg(json_build_object(
              'indexNumber', l.index_number,
              'disclosure', case when d.id is not null then json_build_object(
                'id', d.id::text, 'title', d.title, 'disclosedOn', d.disclosed_on,
                'unit', (select json_build_object('code', o.code, 'name', o.short_name) from units o where o.id = d.unit_id)) end
            ) order by l.index_number), '[]')
            from interpretation_policies l
            left join disclosures d on d.index_number = l.index_number and d.withdrawn_at is null
           where l.interpretation_id = i.id) as policies,
         i.policy_disclosed_on as "policyDisclosedOn", i.origin, i.withdrawn_at as "withdrawnAt",
         i.withdraw_reason as "withdrawReason", i.version
    from interpretations i
    join units u on u.id = i.unit_id
    left join columns c on c.id = i.column_id`

const linked = (parameter: string, comparison: '=' | 'ilike'): string => `
  exists (select from interpretation_policies l where l.interpretation_id = i.id and l.index_number ${comparison} ${parameter})`

/** Reads and writes 政策解读; writes need a transaction's client. */
export function interpretationsRepository(sql: Pool | PoolClient) {
  return {
    /** The newest first. */
    list(filter: InterpretationFilter): Promise<Page<InterpretationRow>> {
      const { q, unit, form, policy, origin, withdrawn, from, to, within, page, pageSize } = filter
      return queryPage<InterpretationRow>(sql, {
        matching: `${INTERPRETATIONS}
          where ($1::text is null or u.code = $1) and ($2::int is null or i.unit_id = $2)
            and ($3::date is null or i.published_on >= $3) and ($4::date is null or i.published_on <= $4)
            and ($5::text is null or i.form = $5)
            and ($6::text is null or concat_ws(' ', i.code, i.title, u.short_name, c.path) ilike $6 or ${linked('$6', 'ilike')})
            and ($7::text is null or ${linked('$7', '=')}) and ($8::text is null or i.origin = $8)
            and (i.withdrawn_at is not null) = $9`,
        orderBy: '"publishedOn" desc, id::int desc',
        values: [
          unit ?? null,
          within,
          from,
          to,
          form ?? null,
          containing(q),
          policy ?? null,
          origin ?? null,
          withdrawn ?? false,
        ],
        page,
        pageSize,
      })
    },

    async findMany(ids: readonly string[]): Promise<InterpretationRow[]> {
      const { rows } = await sql.query<{ row: InterpretationRow }>(
        `select to_json(i) as row from (${INTERPRETATIONS} where i.id = any($1::int[])) i`,
        [ids],
      )
      return rows.map(({ row }) => row)
    },

    async findColumnId(code: string): Promise<number | null> {
      const { rows } = await sql.query<{ id: number }>('select id from columns where code = $1', [code])
      return rows[0]?.id ?? null
    },

    async findByCode(code: string): Promise<{ id: string; title: string; isWithdrawn: boolean } | null> {
      const { rows } = await sql.query<{ id: string; title: string; isWithdrawn: boolean }>(
        `select id::text, title, withdrawn_at is not null as "isWithdrawn" from interpretations where code = $1`,
        [code],
      )
      return rows[0] ?? null
    },

    /** J2021001: the next of the year. Whoever asks is alone until the transaction ends. */
    async nextCode(year: string): Promise<string> {
      await sql.query('select pg_advisory_xact_lock(727405, 2)')
      const { rows } = await sql.query<{ next: number }>(
        `select coalesce(max(substring(code from 6)::int), 0) + 1 as next
           from interpretations where code ~ ('^J' || $1 || '[0-9]{1,6}$')`,
        [year],
      )
      return `J${year}${String(rows[0]?.next ?? 1).padStart(3, '0')}`
    },

    async insert(fields: InterpretationFields, origin: RegisterOrigin): Promise<string> {
      const { rows } = await sql.query<{ id: string }>(
        `insert into interpretations (code, title, unit_id, co_units, form, is_decorative_only, is_of_superior, column_id,
                                      published_on, policy_disclosed_on, origin)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id::text`,
        [...valuesOf(fields), origin],
      )
      const [row] = rows
      if (!row) throw new Error('an insert returns its row')
      return row.id
    },

    async update(id: string, fields: InterpretationFields): Promise<void> {
      await sql.query(
        `update interpretations
            set code = $1, title = $2, unit_id = $3, co_units = $4, form = $5, is_decorative_only = $6, is_of_superior = $7,
                column_id = $8, published_on = $9, policy_disclosed_on = $10, version = version + 1
          where id = $11::int`,
        [...valuesOf(fields), id],
      )
    },

    async setPolicies(id: string, policies: readonly string[]): Promise<void> {
      await sql.query(
        'delete from interpretation_policies where interpretation_id = $1::int and index_number <> all($2::text[])',
        [id, policies],
      )
      await sql.query(
        `insert into interpretation_policies (interpretation_id, index_number)
         select distinct $1::int, number from unnest($2::text[]) as number on conflict do nothing`,
        [id, policies],
      )
    },

    /** 装饰性配图 is said of 图文 only. */
    async mark(ids: readonly string[], mark: { isDecorativeOnly: boolean } | { isOfSuperior: boolean }): Promise<void> {
      const [column, value] =
        'isOfSuperior' in mark ? ['is_of_superior', mark.isOfSuperior] : ['is_decorative_only', mark.isDecorativeOnly]
      await sql.query(`update interpretations set ${column} = $2, version = version + 1 where id = any($1::int[])`, [
        ids,
        value,
      ])
    },
  }
}

function valuesOf(fields: InterpretationFields): unknown[] {
  const { code, title, unitId, coUnits, form, isDecorativeOnly, isOfSuperior, columnId } = fields
  const { publishedOn, policyDisclosedOn } = fields
  return [code, title, unitId, coUnits, form, isDecorativeOnly, isOfSuperior, columnId, publishedOn, policyDisclosedOn]
}
