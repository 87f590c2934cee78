import { DatabaseError } from 'pg'
import { type SqlTransaction, type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'

const SERIALIZATION_FAILURE = '40001'
const UNIQUE_VIOLATION = '23505'

/**
 * A write that reads one state of the facts from beginning to end, however long it takes and whoever writes meanwhile.
 * @throws Refusal CONFLICT where somebody else has moved the same period on
 */
export async function inOneSnapshot<T>(write: WriteContext, work: (tx: SqlTransaction) => Promise<T>): Promise<T> {
  try {
    return await withSqlTransaction(write, async (tx) => {
      await tx.client.query('set transaction isolation level repeatable read')
      return work(tx)
    })
  } catch (error) {
    if (error instanceof DatabaseError && [SERIALIZATION_FAILURE, UNIQUE_VIOLATION].includes(error.code ?? '')) {
      throw new Refusal('CONFLICT', '这个考核周期刚被他人处理过，请刷新后再看。')
    }
    throw error
  }
}
