import type { ImportKind } from '@mingkao/contract'
import { DatabaseError, type PoolClient } from 'pg'
import { Refusal } from '../../refusal.ts'
import { CHANGED_BY_UNDO, COLUMNS_BEFORE_UNDO } from './kinds/column-audit.ts'
import { type UndoableTable, undoableTables } from './undoable-tables.ts'

/** What an undo has done; `kept` holds the first KEPT_LISTED of `keptTotal`. */
export type UndoneRows = {
  removed: number
  restored: number
  kept: { entity: string; id: string; label: string; reason: 'changed-since' | 'in-use' }[]
  keptTotal: number
}

/** A column as it was before the undo and after it; null: it is gone. */
export type UndoneColumn = { code: string; unitCode: string | null; before: unknown; after: unknown }

const KEPT_LISTED = 500

/** Values another row has taken, or rows that have come to stand on these, while the undo ran. */
const CONFLICTS = new Set(['23505', '23503', '23P01'])

/**
 * Takes back what a batch has written, set by set, as far as nobody has touched it since.
 * @throws Refusal CONFLICT where later changes leave no room for what was there before
 */
export async function undoRows(client: PoolClient, importId: string, kind: ImportKind): Promise<UndoneRows> {
  try {
    return await takeBack(client, importId, kind)
  } catch (error) {
    if (!(error instanceof DatabaseError) || !CONFLICTS.has(error.code ?? '')) throw error
    throw new Refusal('CONFLICT', '此后的改动与撤销相冲突，例如责任单位已另行移交。请先撤销或更正后来的改动。')
  }
}

async function takeBack(client: PoolClient, importId: string, kind: ImportKind): Promise<UndoneRows> {
  const tables = undoableTables[kind]
  const added = tables.map(({ name }) => `select '${name}', id, null, 1 from ${name} where import_id = $1`)
  await client.query(
    `create temp table undoing on commit drop as
       select entity, entity_id, before, version_after from import_changes where import_id = $1
       union all ${added.join(' union all ')}`,
    [importId],
  )
  await client.query(`create temp table blocked (entity text not null, id bigint not null) on commit drop`)
  await client.query('analyze undoing')
  if (kind === 'columns') await client.query(COLUMNS_BEFORE_UNDO)
  for (const table of tables) await block(client, table)
  if (kind === 'columns') await makeRoomForColumns(client)
  const removedRows: number[] = []
  const restoredRows: number[] = []
  // What hangs on a row goes before the row; what is put back may then use the names set free.
  for (const table of tables.toReversed()) {
    if (kind !== 'columns') removedRows.unshift(await remove(client, table))
    restoredRows.unshift(await restore(client, table))
    if (kind === 'columns') removedRows.unshift(await remove(client, table))
  }
  if (kind === 'units') await restoreAliases(client)
  if (kind === 'interpretations') await restorePolicies(client)
  if (kind === 'columns') await client.query('set constraints column_assignments_one_lead immediate')
  return { removed: removedRows[0] ?? 0, restored: restoredRows[0] ?? 0, ...(await listKept(client, tables)) }
}

/** 栏目 that an undo in this transaction has changed: each has a history of its own. */
export async function listUndoneColumns(client: PoolClient): Promise<UndoneColumn[]> {
  const { rows } = await client.query<UndoneColumn>(CHANGED_BY_UNDO)
  return rows
}

async function block(client: PoolClient, { name, isInUse, isTaken }: UndoableTable): Promise<void> {
  await client.query(
    `insert into blocked
       select '${name}', t.id from undoing u join ${name} t on t.id = u.entity_id
        where u.entity = '${name}' and t.version = u.version_after
          and case when u.before is null then ${isInUse} else ${isTaken} end`,
  )
  if (name !== 'columns') return
  await client.query(
    `insert into blocked
       with recursive up as (
         select c.parent_id as id from columns c join undoing u on u.entity = 'columns' and u.entity_id = c.id and u.before is null
          where c.version <> u.version_after or exists (select from blocked b where b.id = c.id)
         union select c.parent_id from up join columns c using (id)
       )
       select 'columns', id from up where id is not null and not exists (select from blocked b where b.id = up.id)`,
  )
}

/** New columns leave their paths to those who had them before. */
async function makeRoomForColumns(client: PoolClient): Promise<void> {
  await client.query('set constraints column_assignments_one_lead deferred')
  await client.query(
    `update columns t set path = '#' || t.id from undoing u
      where u.entity = 'columns' and u.before is null and t.id = u.entity_id and t.version = u.version_after
        and not exists (select from blocked b where b.entity = 'columns' and b.id = t.id)`,
  )
}

async function remove(client: PoolClient, { name }: UndoableTable): Promise<number> {
  const { rowCount } = await client.query(
    `delete from ${name} t using undoing u
      where u.entity = '${name}' and u.before is null and t.id = u.entity_id and t.version = u.version_after
        and not exists (select from blocked b where b.entity = '${name}' and b.id = t.id)`,
  )
  return rowCount ?? 0
}

/** Rows become what they were, version and all, columns that came later as they are; rows the batch took away come back. */
async function restore(client: PoolClient, { name }: UndoableTable): Promise<number> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> 'id'`,
    [name],
  )
  const columns = rows[0]?.columns ?? ''
  await client.query(
    `insert into ${name} select (jsonb_populate_record(null::${name}, u.before)).* from undoing u
      where u.entity = '${name}' and u.version_after = 0 on conflict (id) do nothing`,
  )
  const { rowCount } = await client.query(
    `update ${name} t set (${columns}) = (select ${columns} from jsonb_populate_record(t, u.before))
       from undoing u
      where u.entity = '${name}' and u.before is not null and t.id = u.entity_id and t.version = u.version_after
        and not exists (select from blocked b where b.entity = '${name}' and b.id = t.id)`,
  )
  return rowCount ?? 0
}

async function restoreAliases(client: PoolClient): Promise<void> {
  const restored = `undoing u join units t on t.id = u.entity_id
    where u.entity = 'units' and u.before is not null and t.version = (u.before ->> 'version')::int`
  await client.query(
    `delete from unit_aliases a using ${restored.replace('where', 'where a.unit_id = t.id and')}
        and not exists (select from jsonb_to_recordset(u.before -> 'aliases') as o (alias text) where o.alias = a.alias)`,
  )
}

/** 被解读文件 of what was put back. */
async function restorePolicies(client: PoolClient): Promise<void> {
  const restored = `undoing u join interpretations t on t.id = u.entity_id
    where u.entity = 'interpretations' and u.before is not null and t.version = (u.before ->> 'version')::int`
  await client.query(`delete from interpretation_policies l using ${restored} and l.interpretation_id = t.id`)
  await client.query(
    `insert into interpretation_policies (interpretation_id, index_number)
       select t.id, number from ${restored.replace(
         'where',
         `cross join lateral jsonb_array_elements_text(
            coalesce(u.before -> 'policies', jsonb_build_array(u.before -> 'disclosure_index_number'))) as number where`,
       )} and number is not null`,
  )
}

async function listKept(
  client: PoolClient,
  tables: readonly UndoableTable[],
): Promise<Pick<UndoneRows, 'kept' | 'keptTotal'>> {
  const parts = tables.map(
    ({ name, label }) => `
      select '${name}' as entity, t.id::text as id, ${label} as label,
             case when t.version = u.version_after then 'in-use' else 'changed-since' end as reason
        from undoing u join ${name} t on t.id = u.entity_id
       where u.entity = '${name}' and u.version_after > 0
         and t.version is distinct from (u.before ->> 'version')::int`,
  )
  const { rows } = await client.query<UndoneRows['kept'][number] & { total: number }>(
    `select kept.*, (count(*) over ())::int as total from (${parts.join(' union all ')}) kept limit ${KEPT_LISTED}`,
  )
  return {
    kept: rows.map(({ entity, id, label, reason }) => ({ entity, id, label, reason })),
    keptTotal: rows[0]?.total ?? 0,
  }
}
