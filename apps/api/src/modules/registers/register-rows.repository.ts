import type { PoolClient } from 'pg'
import type { Register, RegisterRow } from './register.ts'

/** Writes that are the same in every register. */
export function registerRowsRepository(client: PoolClient, table: Register<RegisterRow>['table']) {
  return {
    /** Keeps everybody else from changing the rows until the transaction ends; in one order, so that nobody waits in a circle. */
    async lock(ids: readonly string[]): Promise<void> {
      await client.query(`select from ${table} where id = any($1::int[]) order by id for update`, [ids])
    },

    async setWithdrawn(ids: readonly string[], withdrawn: { at: Date; reason: string } | null): Promise<void> {
      await client.query(
        `update ${table} set withdrawn_at = $2, withdraw_reason = $3, version = version + 1 where id = any($1::int[])`,
        [ids, withdrawn?.at ?? null, withdrawn?.reason ?? null],
      )
    },
  }
}
