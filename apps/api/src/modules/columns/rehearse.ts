import { type SqlTransaction, withSqlTransaction, type WriteContext } from '../../db/with-transaction.ts'

/** Takes a transaction back without anything having gone wrong. */
class TakenBack extends Error {
  override readonly name = 'TakenBack'
}

/** 试做: the real write; it stays where `work` says so, else everything is as it was and only the answer is left. */
export async function rehearse<Result>(
  write: WriteContext,
  work: (tx: SqlTransaction) => Promise<{ result: Result; isKept: boolean }>,
): Promise<Result> {
  const answers: Result[] = []
  try {
    return await withSqlTransaction(write, async (tx) => {
      const { result, isKept } = await work(tx)
      if (isKept) return result
      answers.push(result)
      throw new TakenBack('taken back')
    })
  } catch (error) {
    const [answer] = answers
    if (error instanceof TakenBack && answer !== undefined) return answer
    throw error
  }
}
