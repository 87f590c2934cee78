import { type PoolClient } from 'pg'
import type { AssignmentRecord, ColumnEdit, ColumnRecord } from './column-record.ts'
import type { NewKeeper } from './plan-assignments.ts'

/** A column as far as its place in the tree goes. */
export type TreeNode = {
  id: number
  parentId: number | null
  code: string
  name: string
  path: string
  position: number | null
}

/** A unit by one of its names on a day; `units` more than one: the name is not clear. */
export type NamedUnit = { name: string; day: string; units: (NewKeeper & { isOpen: boolean })[] }

const ASSIGNMENT = `(id int, "columnId" int, "unitId" int, role text, "from" date, "to" date,
  "responsibleLeader" text, contact text)`

/** Writes to columns and their assignments, set by set, inside of one transaction. */
export function changesRepository(client: PoolClient) {
  return {
    /** Columns are changed one edit at a time: paths, places and terms hang together. */
    async takeTurn(): Promise<void> {
      await client.query(`select pg_advisory_xact_lock(hashtext('mingkao columns'))`)
    },

    /** Columns by code or id, held until the end of the transaction. */
    async hold(by: { codes: readonly string[] } | { ids: readonly number[] }): Promise<ColumnRecord[]> {
      const [key, values] = 'codes' in by ? ['code', by.codes] : ['id', by.ids]
      const { rows } = await client.query<{ record: ColumnRecord }>(
        `select column_record(c) as record from columns c where ${key} = any($1) order by id for no key update`,
        [values],
      )
      return rows.map(({ record }) => record)
    },

    async tree(): Promise<TreeNode[]> {
      const { rows } = await client.query<TreeNode>(
        'select id, parent_id as "parentId", code, name, path, position from columns',
      )
      return rows
    },

    /** Units by code, name, full name or alias, as they are called on a day. */
    async findUnits(asked: readonly { name: string; day: string }[]): Promise<NamedUnit[]> {
      const { rows } = await client.query<NamedUnit>(FIND_UNITS, [JSON.stringify(asked)])
      return rows
    },

    async insert(record: ColumnRecord): Promise<number> {
      const { rows } = await client.query<{ id: number }>(
        `insert into columns (code, name, path, category) values ($1, $2, $3, $4) returning id`,
        [record.code, record.name, record.path, record.category],
      )
      const [row] = rows
      if (!row) throw new Error('a column that has just been written is gone')
      return row.id
    },

    /** Columns as they are to be; each change raises the version. Paths that move make room for each other first. */
    async store(edits: readonly ColumnEdit[]): Promise<void> {
      const moved = edits.flatMap(({ before, after }) => (before.path === after.path ? [] : [before.id]))
      if (moved.length > 0) await client.query(`update columns set path = '#' || id where id = any($1)`, [moved])
      const records = edits.map(({ after: { assignments: _assignments, ...record } }) => record)
      await client.query(STORE_COLUMNS, [JSON.stringify(records)])
    },

    /** Terms as they are to be: those left out go, those without an id are new. @throws on two leads of one day */
    async storeAssignments(edits: readonly ColumnEdit[]): Promise<void> {
      const { gone, changed, added } = differences(edits)
      if (gone.length + changed.length + added.length === 0) return
      await client.query('set constraints column_assignments_one_lead deferred')
      if (gone.length > 0) await client.query('delete from column_assignments where id = any($1)', [gone])
      if (changed.length > 0) {
        await client.query(
          `insert into column_assignments (id, column_id, unit_id, role, valid_from, valid_to, responsible_leader, contact)
             select t.* from jsonb_to_recordset($1::jsonb) as t ${ASSIGNMENT}
           on conflict (id) do update set
             unit_id = excluded.unit_id, role = excluded.role, valid_from = excluded.valid_from,
             valid_to = excluded.valid_to, responsible_leader = excluded.responsible_leader,
             contact = excluded.contact, version = column_assignments.version + 1`,
          [JSON.stringify(changed)],
        )
      }
      if (added.length > 0) {
        await client.query(
          `insert into column_assignments (column_id, unit_id, role, valid_from, valid_to, responsible_leader, contact)
             select "columnId", "unitId", role, "from", "to", "responsibleLeader", contact
               from jsonb_to_recordset($1::jsonb) as t ${ASSIGNMENT}`,
          [JSON.stringify(added)],
        )
      }
      await client.query('set constraints column_assignments_one_lead immediate')
    },

    /** Places of the columns of one parent, in the order given. Nobody's version moves by it. */
    async number(ids: readonly number[]): Promise<void> {
      await client.query(
        `update columns c set position = o.place - 1 from unnest($1::int[]) with ordinality as o (id, place)
          where o.id = c.id and c.position is distinct from o.place - 1`,
        [ids],
      )
    },
  }
}

export type ChangesRepository = ReturnType<typeof changesRepository>

type StoredTerm = AssignmentRecord & { columnId: number }

function differences(edits: readonly ColumnEdit[]): { gone: number[]; changed: StoredTerm[]; added: StoredTerm[] } {
  const gone: number[] = []
  const changed: StoredTerm[] = []
  const added: StoredTerm[] = []
  for (const { before, after } of edits) {
    const old = new Map(before.assignments.map((term) => [term.id, JSON.stringify(term)]))
    for (const term of after.assignments) {
      const row = { ...term, columnId: after.id }
      if (term.id === null) added.push(row)
      else if (old.get(term.id) !== JSON.stringify(term)) changed.push(row)
      old.delete(term.id)
    }
    gone.push(...[...old.keys()].filter((id) => id !== null))
  }
  return { gone, changed, added }
}

const STORE_COLUMNS = `
  update columns c set
    code = t.code, name = t.name, parent_id = t."parentId", path = t.path, position = t.position, url = t.url,
    category = t.category, "limit" = nullif(t."limit", 'null'), opened_on = t."openedOn", archived_on = t."archivedOn",
    archive_notice = t."archiveNotice", exempt_reason = t."exemptReason", remark = t.remark, version = c.version + 1
   from jsonb_to_recordset($1::jsonb) as t (
     id int, code text, name text, "parentId" int, path text, position int, url text, category text, "limit" jsonb,
     "openedOn" date, "archivedOn" date, "archiveNotice" text, "exemptReason" text, remark text)
  where t.id = c.id`

const KEY = (text: string): string => `lower(regexp_replace(normalize(${text}, NFKC), '[\\s\\u200b\\ufeff]', '', 'g'))`

/** Names as they are borne on the day, those in force before weak ones; a unit that is no more takes nothing over. */
const FIND_UNITS = `
  with asked as (select distinct name, day from jsonb_to_recordset($1::jsonb) as a (name text, day date)),
  found as (
    select a.name, a.day, n.unit_id, n.is_weak, bool_or(not n.is_weak) over (partition by a.name, a.day) as has_strong
      from asked a
      join unit_names_by_day n on ${KEY('n.name')} = ${KEY('a.name')}
       and a.day >= coalesce(n.valid_from, '-infinity') and a.day < coalesce(n.valid_to, 'infinity')
  )
  select a.name, a.day::text as day,
         coalesce(json_agg(distinct jsonb_build_object(
             'id', u.id, 'code', u.code, 'name', u.short_name,
             'isOpen', a.day >= u.valid_from and (u.valid_to is null or a.day < u.valid_to)
           )) filter (where u.id is not null), '[]') as units
    from asked a
    left join found n on n.name = a.name and n.day = a.day and (not n.is_weak or not n.has_strong)
    left join units u on u.id = n.unit_id
   group by a.name, a.day`
