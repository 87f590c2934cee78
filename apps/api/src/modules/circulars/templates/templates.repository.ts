import type { CircularBlock, CircularKind, TemplateContent } from '@mingkao/contract'
import type { TemplateSurroundings } from '@mingkao/circular'
import type { Pool, PoolClient } from 'pg'

export type TemplateRow = {
  template: string
  number: number
  name: string
  content: TemplateContent
  defaultFor: CircularKind | null
  createdBy: string
  createdAt: string
  version: number
}

export type TemplateName = { template: string; number: number }
type Words = { name: string; letterhead: string | null; blocks: CircularBlock[] }

export function templatesRepository(sql: Pool | PoolClient) {
  return {
    async list(): Promise<TemplateRow[]> {
      const { rows } = await sql.query<TemplateRow>(
        `select template_id as template, number, name, content, default_for as "defaultFor",
                created_by as "createdBy", to_json(created_at) as "createdAt", version
           from circular_templates order by template_id, number`,
      )
      return rows
    },

    /** How many circulars were made from each, by `id number`. */
    async countUses(): Promise<Map<string, number>> {
      const { rows } = await sql.query<{ name: string; used: number }>(
        `select concat_ws(' ', template ->> 'id', template ->> 'version') as name, count(*)::int as used from circulars group by 1`,
      )
      return new Map(rows.map(({ name, used }) => [name, used]))
    },

    /** Groups and units by their names, which words may not hold. */
    async findSurroundings(): Promise<TemplateSurroundings> {
      const { rows } = await sql.query<{ code: string; group: string; names: string[] }>(
        `select code, group_name as "group", array[short_name, full_name] as names from units order by protocol_order`,
      )
      return { groups: [...new Set(rows.map(({ group }) => group))], units: rows }
    },

    /** 分组 of the units there are, in the order of their first unit. */
    async findGroups(): Promise<string[]> {
      const { rows } = await sql.query<{ group: string }>(
        `select group_name as "group" from units where valid_to is null group by group_name order by min(protocol_order)`,
      )
      return rows.map(({ group }) => group)
    },

    async takeTurn(): Promise<void> {
      await sql.query(`select pg_advisory_xact_lock(hashtext('mingkao circulars'))`)
    },

    async add(content: TemplateContent, { by, at }: { by: string; at: Date }): Promise<void> {
      await sql.query(
        `insert into circular_templates (template_id, number, name, content, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [content.id, content.version, content.name, JSON.stringify(content), by, at],
      )
    },

    /** @returns false where another version of the row stands there now */
    async edit({ template, number }: TemplateName, version: number, words: Words): Promise<boolean> {
      const { rowCount } = await sql.query(
        `update circular_templates
            set name = $4, content = content || $5::jsonb, version = version + 1
          where template_id = $1 and number = $2 and version = $3`,
        [template, number, version, words.name, JSON.stringify(words)],
      )
      return rowCount === 1
    },

    /** @param chosen null: what is shipped is the default again */
    async choose(kind: CircularKind, chosen: TemplateName | null): Promise<void> {
      await sql.query(`update circular_templates set default_for = null where default_for = $1`, [kind])
      if (chosen === null) return
      await sql.query(`update circular_templates set default_for = $3 where template_id = $1 and number = $2`, [
        chosen.template,
        chosen.number,
        kind,
      ])
    },
  }
}
