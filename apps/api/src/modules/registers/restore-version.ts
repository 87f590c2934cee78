import type { PoolClient } from 'pg'
import type { z } from 'zod'
import { Refusal } from '../../refusal.ts'
import { changeRows, type VersionedRow } from './change-rows.ts'
import type { Register, RegisterContext, RegisterRow } from './register.ts'
import { findVersion } from './row-history.repository.ts'

type Way<Row, Kept> = {
  /** What has to be in a version that is kept, as the register's `audited` writes it. */
  kept: z.ZodType<Kept>
  /** Writes it, by the checks every correction goes through. */
  write: (kept: Kept, before: Row, client: PoolClient) => Promise<void>
}

/**
 * 恢复到此前的版本: what was filled in then, as a new version; whether the row is taken off stays as it is.
 * @throws Refusal as changeRows and the register's checks do; NOT_FOUND for a version that isn't kept, CONFLICT for today's
 */
export function restoreVersion<Row extends RegisterRow, Kept>(
  context: RegisterContext,
  register: Register<Row>,
  { id, version, toVersion }: VersionedRow & { toVersion: number },
  { kept, write }: Way<Row, Kept>,
): Promise<Row[]> {
  return changeRows(context, register, {
    rows: [{ id, version }],
    action: `restore-${register.entity}-version`,
    done: '已恢复到此前的版本',
    change: async (rows, client) => {
      if (toVersion === version) throw new Refusal('CONFLICT', '这就是现在的版本，无需恢复。')
      const found = kept.safeParse(await findVersion(client, register, id, toVersion))
      if (!found.success) throw new Refusal('NOT_FOUND', '沿革里没有留下这个版本的内容，请选择另一版，或直接更正。')
      for (const before of rows) await write(found.data, before, client)
    },
  })
}
