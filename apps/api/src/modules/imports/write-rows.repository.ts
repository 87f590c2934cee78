import type { PoolClient } from 'pg'
import { nextValues } from './judge-rows.repository.ts'
import type { ImportPlan, TargetTable } from './kinds/import-plan.ts'

/** Somebody has changed a row between its being judged and its being written. The rows have to be judged again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/**
 * Writes what `judged` says: changed rows first, each with a note of what it was, then new ones, then what hangs on them.
 * @throws Overtaken when a row is no longer as it was judged
 */
export async function writeRows(client: PoolClient, { target, afterWrite = [] }: ImportPlan): Promise<void> {
  const { rows } = await client.query<{ changed: number; added: number }>(
    `select count(*) filter (where outcome = 'changed')::int as changed,
            count(*) filter (where outcome = 'added')::int as added from judged`,
  )
  const { changed = 0, added = 0 } = rows[0] ?? {}
  if (changed > 0) {
    await client.query(noteChanged(target))
    const { rowCount } = await client.query(updateChanged(target))
    if (rowCount !== changed) throw new Overtaken('a row was changed while the import ran')
  }
  if (added > 0) await client.query(insertAdded(target))
  if (changed + added === 0) return
  for (const statement of afterWrite) await client.query(statement)
}

function noteChanged({ name, before = 'to_jsonb(t)' }: TargetTable): string {
  return `
    insert into import_changes (import_id, entity, entity_id, before, version_after)
      select b.import_id, '${name}', t.id, ${before}, t.version + 1
        from judged j join ${name} t on t.id = j.known_id and t.version = j.known_version cross join batch b
       where j.outcome = 'changed' order by j.row`
}

function updateChanged(target: TargetTable): string {
  const sets = nextValues(target).map(({ name, next }) => `${name} = ${next}`)
  return `
    update ${target.name} t set ${[...sets, 'version = t.version + 1'].join(', ')}
      from judged j join resolved r using (row)
     where j.outcome = 'changed' and t.id = j.known_id and t.version = j.known_version`
}

/** New rows bear the batch's id and the first version: that is all undo has to know of them. */
function insertAdded({ name, columns, order = 'r.row' }: TargetTable): string {
  const values = columns.map(({ name: column, added = `r.${column}` }) => added)
  return `
    insert into ${name} (${columns.map((column) => column.name).join(', ')}, import_id)
      select ${values.join(', ')}, b.import_id
        from resolved r join judged j using (row) cross join batch b
       where j.outcome = 'added' order by ${order}`
}
