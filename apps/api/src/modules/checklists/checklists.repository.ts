import type { Checklist, ChecklistDraft, ChecklistItemDraft, ChecklistState } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'

export type ItemRow = ChecklistItemDraft & { id: number; position: number }
export type ChecklistRow = Checklist & { lines: ItemRow[] }

const CHECKLISTS = `
  select c.id, c.name, c.source, c.level, c.edition, c.state, i.items, i."vetoItems",
         (select count(*)::int from self_inspection_rounds r where r.checklist_id = c.id) as rounds,
         c.supersedes_id as "supersedesId", n.id as "successorId", c.created_by as "createdBy",
         c.published_by as "publishedBy", to_json(c.published_at) as "publishedAt", c.version
    from checklists c
    left join checklists n on n.supersedes_id = c.id
    cross join lateral (
      select count(*)::int as items, count(*) filter (where is_veto)::int as "vetoItems"
        from checklist_items where checklist_id = c.id) i`

/** An item as JSON; `i` is its row. */
export const ITEM_JSON = `
  json_build_object('id', i.id, 'position', i.position, 'section', i.section, 'subsection', i.subsection, 'text', i.text,
    'article', i.article, 'isVeto', i.is_veto, 'points', i.points, 'appliesTo', i.applies_to, 'prefill', i.prefill)`

const wholeOf = (checklists: string): string => `
  select c.*, (select coalesce(json_agg(${ITEM_JSON} order by i.position), '[]')
                 from checklist_items i where i.checklist_id = c.id) as lines
    from (${checklists}) c order by c.id`

export function checklistsRepository(sql: Pool | PoolClient) {
  return {
    /** Those in use first, then drafts, then superseded ones. */
    async list(): Promise<Checklist[]> {
      const { rows } = await sql.query<Checklist>(
        `${CHECKLISTS} order by array_position(array['published', 'draft', 'superseded'], c.state), c.id`,
      )
      return rows
    },

    async find(id: number): Promise<ChecklistRow | null> {
      const { rows } = await sql.query<ChecklistRow>(wholeOf(`${CHECKLISTS} where c.id = $1`), [id])
      return rows[0] ?? null
    },

    /** Published ones, each with its items. */
    async findPublished(): Promise<ChecklistRow[]> {
      const { rows } = await sql.query<ChecklistRow>(wholeOf(`${CHECKLISTS} where c.state = 'published'`))
      return rows
    },

    /** Those the period's rounds go through, each with its items. */
    async findOfPeriod(period: string): Promise<ChecklistRow[]> {
      const { rows } = await sql.query<ChecklistRow>(
        wholeOf(`${CHECKLISTS} where c.id in (select checklist_id from self_inspection_rounds where period_id = $1)`),
        [period],
      )
      return rows
    },
  }
}

type NewChecklist = Omit<ChecklistDraft, 'items'> & {
  edition: number
  supersedesId: number | null
  createdBy: string
  createdAt: Date
}

export function checklistWritesRepository(client: PoolClient) {
  return {
    async add({ name, source, level, edition, supersedesId, createdBy, createdAt }: NewChecklist): Promise<number> {
      const { rows } = await client.query<{ id: number }>(
        `insert into checklists (name, source, level, edition, supersedes_id, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7) returning id`,
        [name, source, level, edition, supersedesId, createdBy, createdAt],
      )
      return rows[0]?.id ?? 0
    },

    /** The items of a draft, in their order, instead of those it had. */
    async replaceItems(checklist: number, items: readonly ChecklistItemDraft[]): Promise<void> {
      await client.query('delete from checklist_items where checklist_id = $1', [checklist])
      await client.query(
        `insert into checklist_items
           (checklist_id, position, section, subsection, text, article, is_veto, points, applies_to, prefill)
         select $1, place, section, subsection, text, article, "isVeto", points, "appliesTo", prefill
           from json_to_recordset($2) as r (place int, section text, subsection text, text text, article text,
                  "isVeto" boolean, points text, "appliesTo" text, prefill text)`,
        [checklist, JSON.stringify(items.map((item, index) => ({ ...item, place: index + 1 })))],
      )
    },

    /** @returns false where another version, or no draft, stands there now */
    async change(
      { id, version }: { id: number; version: number },
      { name, source, level }: Omit<ChecklistDraft, 'items'>,
    ): Promise<boolean> {
      const { rowCount } = await client.query(
        `update checklists set name = $3, source = $4, level = $5, version = version + 1
          where id = $1 and version = $2 and state = 'draft'`,
        [id, version, name, source, level],
      )
      return rowCount === 1
    },

    async publish({ id, version }: { id: number; version: number }, by: string, at: Date): Promise<boolean> {
      const { rowCount } = await client.query(
        `update checklists set state = 'published', published_by = $3, published_at = $4, version = version + 1
          where id = $1 and version = $2 and state = 'draft'`,
        [id, version, by, at],
      )
      return rowCount === 1
    },

    async setState(id: number, state: ChecklistState): Promise<void> {
      await client.query('update checklists set state = $2, version = version + 1 where id = $1', [id, state])
    },

    async removeDraft(id: number): Promise<boolean> {
      const { rowCount } = await client.query(`delete from checklists where id = $1 and state = 'draft'`, [id])
      return rowCount === 1
    },

    /** One next edition at a time. */
    async lock(id: number): Promise<void> {
      await client.query('select from checklists where id = $1 for update', [id])
    },
  }
}
