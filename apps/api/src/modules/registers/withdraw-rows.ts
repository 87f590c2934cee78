import { Refusal } from '../../refusal.ts'
import { changeRows, type VersionedRow } from './change-rows.ts'
import type { Register, RegisterContext, RegisterRow } from './register.ts'
import { registerRowsRepository } from './register-rows.repository.ts'

/** 撤下: from now on the rows count no more; they can be put back. @throws Refusal as changeRows does, CONFLICT for one taken off already */
export function withdrawRows<Row extends RegisterRow>(
  context: RegisterContext,
  register: Register<Row>,
  { rows, reason }: { rows: readonly VersionedRow[]; reason: string },
): Promise<Row[]> {
  return changeRows(context, register, {
    rows,
    action: `withdraw-${register.entity}`,
    done: '已撤下，不再计入',
    change: async (before, client) => {
      const already = before.find(({ withdrawnAt }) => withdrawnAt !== null)
      if (already) throw new Refusal('CONFLICT', `“${already.title}”已经撤下，无需再撤。`)
      const withdrawn = { at: context.clock.now(), reason }
      await registerRowsRepository(client, register.table).setWithdrawn(
        before.map(({ id }) => id),
        withdrawn,
      )
    },
  })
}

/**
 * 恢复撤下的.
 * @param check what has to hold for rows that stand again
 * @throws Refusal as changeRows does, CONFLICT for one that stands already
 */
export function restoreRows<Row extends RegisterRow>(
  context: RegisterContext,
  register: Register<Row>,
  rows: readonly VersionedRow[],
  check?: Parameters<typeof changeRows<Row>>[2]['change'],
): Promise<Row[]> {
  return changeRows(context, register, {
    rows,
    action: `restore-${register.entity}`,
    done: '已恢复，重新计入',
    change: async (before, client) => {
      const standing = before.find(({ withdrawnAt }) => withdrawnAt === null)
      if (standing) throw new Refusal('CONFLICT', `“${standing.title}”没有撤下，无需恢复。`)
      await check?.(before, client)
      await registerRowsRepository(client, register.table).setWithdrawn(
        before.map(({ id }) => id),
        null,
      )
    },
  })
}
