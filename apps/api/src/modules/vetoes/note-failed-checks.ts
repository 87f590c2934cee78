import type { SqlTransaction } from '../../db/with-transaction.ts'
import { addFinding } from './record-finding.ts'
import { subjectsRepository } from './subjects.repository.ts'
import { vetoesRepository } from './vetoes.repository.ts'

/** A line of a checklist that failed; its attachments are bound to the answer. */
export type FailedCheck = { answerId: number; condition: string; note: string }

/** What an inspector found failing becomes suspected, for a second person to decide; what stands already is left as it is. */
export async function noteFailedChecks(
  tx: SqlTransaction,
  failed: readonly FailedCheck[],
  of: { account: string; happenedOn: string; inspector: { id: string; name: string }; at: Date },
): Promise<void> {
  const vetoes = vetoesRepository(tx.client)
  const subject = await subjectsRepository(tx.client).findAccount(of.account)
  if (!subject) throw new Error('a checked account is never removed')
  const { unitId, account } = subject
  const about = { unitId, accountId: account?.id ?? null }
  await vetoes.takeTurn(about)
  for (const { answerId, condition, note } of failed) {
    const { happenedOn, inspector, at } = of
    if (await vetoes.hasStanding({ ...about, condition, happenedOn })) continue
    const found = { condition, happenedOn, url: null, seenAt: at, note, foundAt: at, origin: 'check' as const }
    await addFinding({ ...tx, vetoes }, subject, { ...found, finder: inspector, checkAnswerId: answerId })
  }
}
