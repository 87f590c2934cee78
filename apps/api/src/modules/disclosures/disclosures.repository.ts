import type { Disclosure } from '@mingkao/contract'
import type { Pool } from 'pg'
import { containing } from '../../db/containing.ts'
import { type Page, queryPage } from '../../db/query-page.ts'

/** A document as it was disclosed; whether that was late is for the rules to say. */
export type DisclosureRow = Omit<Disclosure, 'workingDays' | 'isLate'>

export type DisclosureFilter = {
  q?: string | undefined
  unit?: string | undefined
  /** 公开日期, both included. */
  from: string | null
  to: string | null
  /** The unit whose documents alone are seen; null for all. */
  within: number | null
  page: number
  pageSize: number
}

const DISCLOSURES = `
  select d.id::text, d.index_number as "indexNumber", d.document_number as "documentNumber", d.title,
         json_build_object('code', u.code, 'name', u.short_name) as unit,
         d.made_on as "madeOn", d.disclosed_on as "disclosedOn"
    from disclosures d join units u on u.id = d.unit_id`

export function disclosuresRepository(pool: Pool) {
  return {
    /** The newest first. */
    list({ q, unit, from, to, within, page, pageSize }: DisclosureFilter): Promise<Page<DisclosureRow>> {
      return queryPage<DisclosureRow>(pool, {
        matching: `${DISCLOSURES}
          where ($1::text is null or u.code = $1) and ($2::int is null or d.unit_id = $2)
            and ($3::date is null or d.disclosed_on >= $3) and ($4::date is null or d.disclosed_on <= $4)
            and ($5::text is null or concat_ws(' ', d.index_number, d.document_number, d.title, u.short_name) ilike $5)`,
        orderBy: '"disclosedOn" desc, id::int desc',
        values: [unit ?? null, within, from, to, containing(q)],
        page,
        pageSize,
      })
    },

    async find(id: string): Promise<DisclosureRow | null> {
      const { rows } = await pool.query<{ row: DisclosureRow }>(
        `select to_json(d) as row from (${DISCLOSURES} where d.id = $1) d`,
        [id],
      )
      return rows[0]?.row ?? null
    },
  }
}
