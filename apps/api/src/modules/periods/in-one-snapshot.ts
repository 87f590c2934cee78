import { DatabaseError } from 'pg'
import { type SqlTransaction, type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { firstHand } from '../audit/index.ts'

const SERIALIZATION_FAILURE = '40001'
const UNIQUE_VIOLATION = '23505'

/**
 * A write to one period that reads one state of the facts from beginning to end, however long it takes and whoever writes
 * meanwhile. @throws Refusal CONFLICT where somebody else has moved the period on: who, and by what
 */
export async function inOneSnapshot<T>(
  write: WriteContext,
  period: string,
  work: (tx: SqlTransaction) => Promise<T>,
): Promise<T> {
  try {
    return await withSqlTransaction(write, async (tx) => {
      await tx.client.query('set transaction isolation level repeatable read')
      return work(tx)
    })
  } catch (error) {
    if (error instanceof DatabaseError && [SERIALIZATION_FAILURE, UNIQUE_VIOLATION].includes(error.code ?? '')) {
      const who = await firstHand(write.db.pool, { entity: 'period', id: period, actor: write.actor.id })
      throw new Refusal('CONFLICT', `这个考核周期刚由${who}办理，您的操作没有生效，请看最新情况再定。`)
    }
    throw error
  }
}
