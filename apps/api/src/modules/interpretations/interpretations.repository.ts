import type { Interpretation } from '@mingkao/contract'
import type { Pool } from 'pg'
import { containing } from '../../db/containing.ts'
import { type Page, queryPage } from '../../db/query-page.ts'

/** An interpretation as it was published; whether it counts is for the rules to say. */
export type InterpretationRow = Omit<Interpretation, 'formLabel' | 'isCounted' | 'isInStep' | 'sentence'>

export type InterpretationFilter = {
  q?: string | undefined
  unit?: string | undefined
  form?: Interpretation['form'] | undefined
  /** 发布日期, both included. */
  from: string | null
  to: string | null
  /** The unit whose interpretations alone are seen; null for all. */
  within: number | null
  page: number
  pageSize: number
}

const INTERPRETATIONS = `
  select i.id::text, i.code, i.title, json_build_object('code', u.code, 'name', u.short_name) as unit, i.form,
         case when c.id is not null then json_build_object('code', c.code, 'path', c.path) end as "column",
         i.published_on as "publishedOn", i.disclosure_index_number as "disclosureIndexNumber",
         coalesce(d.disclosed_on, i.policy_disclosed_on) as "policyDisclosedOn"
    from interpretations i
    join units u on u.id = i.unit_id
    left join columns c on c.id = i.column_id
    left join disclosures d on d.index_number = i.disclosure_index_number`

export function interpretationsRepository(pool: Pool) {
  return {
    /** The newest first. */
    list({ q, unit, form, from, to, within, page, pageSize }: InterpretationFilter): Promise<Page<InterpretationRow>> {
      return queryPage<InterpretationRow>(pool, {
        matching: `${INTERPRETATIONS}
          where ($1::text is null or u.code = $1) and ($2::int is null or i.unit_id = $2)
            and ($3::date is null or i.published_on >= $3) and ($4::date is null or i.published_on <= $4)
            and ($5::text is null or i.form = $5)
            and ($6::text is null
                 or concat_ws(' ', i.code, i.title, i.disclosure_index_number, u.short_name, c.path) ilike $6)`,
        orderBy: '"publishedOn" desc, id::int desc',
        values: [unit ?? null, within, from, to, form ?? null, containing(q)],
        page,
        pageSize,
      })
    },

    async find(id: string): Promise<InterpretationRow | null> {
      const { rows } = await pool.query<{ row: InterpretationRow }>(
        `select to_json(i) as row from (${INTERPRETATIONS} where i.id = $1) i`,
        [id],
      )
      return rows[0]?.row ?? null
    },
  }
}
