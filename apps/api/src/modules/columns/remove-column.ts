import { type SqlTransaction, withSqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { changedColumns } from './changed-columns.ts'
import { changesRepository } from './changes.repository.ts'
import { type References, removalsRepository } from './removals.repository.ts'
import type { Changing } from './update-column.ts'

/**
 * 删除从未用过的栏目. What has been used is archived instead: its past must stay explicable.
 * @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE naming what refers to it
 */
export function removeColumn(
  { write, clock }: Changing,
  { code, version }: { code: string; version: number },
): Promise<{ code: string }> {
  return withSqlTransaction(write, async (tx) => {
    const now = clock.now()
    const today = dayOfMoment(now)
    await changesRepository(tx.client).takeTurn()
    const [found] = await removalsRepository(tx.client).findReferences({ code }, today)
    if (!found) throw new Refusal('NOT_FOUND', `没有编码为 ${code} 的栏目。`)
    if (found.version !== version) {
      const [current] = await changedColumns({ sql: tx.client, now }, [found.id])
      throw new Refusal('CONFLICT', `“${found.path}”已被他人修改，请刷新后再删除。`, {
        data: { current, currentVersion: found.version },
      })
    }
    const uses = usesOf(found)
    if (uses !== null) throw new Refusal('UNPROCESSABLE', `“${found.path}”还有${uses}，不能删除；请改为下线归档。`)
    await remove(tx, [found])
    return { code }
  })
}

/** Takes back columns that nothing refers to; the terms they were made with go with them. */
export async function removeUnused(
  tx: SqlTransaction,
  ids: readonly number[],
  today: string,
): Promise<{ removed: number; kept: { code: string; path: string; message: string }[] }> {
  if (ids.length === 0) return { removed: 0, kept: [] }
  const references = await removalsRepository(tx.client).findReferences({ ids }, today)
  const found = references.map((column) => ({ ...column, terms: 0 }))
  const unused = found.filter((column) => usesOf(column) === null)
  if (unused.length > 0) await remove(tx, unused)
  const kept = found.flatMap((column) => {
    const uses = usesOf(column)
    return uses === null ? [] : [{ code: column.code, path: column.path, message: `还有${uses}，保留` }]
  })
  return { removed: unused.length, kept }
}

async function remove({ client, audit }: SqlTransaction, columns: readonly References[]): Promise<void> {
  const ids = columns.map(({ id }) => id)
  const records = await changesRepository(client).hold({ ids })
  await removalsRepository(client).remove(ids)
  await audit(
    ...records.map((before) => ({ action: 'delete-column', entity: 'column', entityId: before.code, before })),
  )
}

function usesOf({ children, publications, interpretations, observations, terms }: References): string | null {
  const uses = [
    [children, '个下级栏目'],
    [publications, '条网站信息'],
    [interpretations, '篇政策解读'],
    [observations, '次核查记录'],
    [terms, '任分工记录'],
  ] as const
  const present = uses.flatMap(([count, label]) => (count > 0 ? [`${count}${label}`] : []))
  return present.length === 0 ? null : present.join('、')
}
