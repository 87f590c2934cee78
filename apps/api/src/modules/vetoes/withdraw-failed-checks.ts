import type { SqlTransaction } from '../../db/with-transaction.ts'
import { noteAct } from './note-finding.ts'
import { vetoesRepository } from './vetoes.repository.ts'

/** What came of these answers and waits for a second person is withdrawn: its checklist is open again. What was decided stays. @returns how many */
export async function withdrawFailedChecks(
  tx: SqlTransaction,
  answers: readonly number[],
  act: { by: { id: string; name: string }; at: Date; reason: string },
): Promise<number> {
  const vetoes = vetoesRepository(tx.client)
  const ids = await vetoes.findSuspectedOf(answers)
  if (ids.length === 0) return 0
  await vetoes.lock(...ids)
  const before = new Map((await vetoes.findMany(ids)).map((row) => [row.id, row]))
  await vetoes.withdraw(...ids)
  const changes = (await vetoes.findMany(ids)).map((after) => ({ before: before.get(after.id) ?? null, after }))
  await noteAct({ ...tx, vetoes }, changes, { action: 'withdrawn', ...act })
  return ids.length
}
