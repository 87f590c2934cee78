import type { Column } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { presentColumns } from './columns.presenter.ts'
import { openColumns } from './open-columns.ts'
import { registerRepository } from './register.repository.ts'

/**
 * Columns after an edit as they stand now: those changed, in the order of the tree, then those above them, whose states
 * follow. Only the branches they belong to are looked at.
 */
export async function changedColumns(
  { sql, now }: { sql: Pool | PoolClient; now: Date },
  ids: readonly number[],
): Promise<Column[]> {
  if (ids.length === 0) return []
  const branches = await registerRepository(sql).findBranches(ids)
  const opened = await openColumns({ sql, now }, {}, branches)
  const codes = new Map(opened.rows.map(({ id, code }) => [id, code]))
  const changed = new Set(ids.map((id) => codes.get(id)))
  const columns = presentColumns(opened, await registerRepository(sql).findTop())
  const byCode = new Map(columns.map((column) => [column.code, column]))
  const above = new Set<Column>()
  for (const code of changed) {
    let parent = byCode.get(byCode.get(code ?? '')?.parent ?? '')
    while (parent && !above.has(parent)) {
      if (!changed.has(parent.code)) above.add(parent)
      parent = byCode.get(parent.parent ?? '')
    }
  }
  return [...columns.filter(({ code }) => changed.has(code)), ...above]
}
