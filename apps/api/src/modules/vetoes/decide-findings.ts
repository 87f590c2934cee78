import { withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { type FindingContext, staleVersion } from './change-finding.ts'
import { requireOthersSuspicion } from './decide-finding.ts'
import { noteAct } from './note-finding.ts'
import { vetoesRepository } from './vetoes.repository.ts'
import { requireVisible } from './visible-findings.ts'

type Deciding = {
  findings: readonly { id: string; version: number }[]
  decision: 'confirmed' | 'dismissed'
  reason: string
}

/**
 * 成批确认或排除, for one reason: all of them, or none where one can't be decided by this person.
 * @throws Refusal NOT_FOUND, FORBIDDEN for one's own, UNPROCESSABLE for one that has been decided, CONFLICT
 */
export function decideFindings(
  { write, user, source }: FindingContext,
  { findings, decision, reason }: Deciding,
): Promise<{ decided: number }> {
  const versions = new Map(findings.map(({ id, version }) => [id, version]))
  const ids = [...versions.keys()]
  return withSqlTransaction(write, async ({ client, audit }) => {
    const vetoes = vetoesRepository(client)
    await vetoes.lock(...ids)
    const before = new Map((await vetoes.findMany(ids)).map((row) => [row.id, requireVisible(user, row)]))
    for (const [id, version] of versions) {
      const row = before.get(id)
      if (!row) throw new Refusal('NOT_FOUND', '所选事项中有的已经不在了，请刷新后重新选择。')
      if (row.version !== version) throw await staleVersion({ client, user }, row, version)
      requireOthersSuspicion(row, user.id)
    }
    const at = source.clock.now()
    await vetoes.decide(ids, { state: decision, by: user.id, at, reason })
    const changes = (await vetoes.findMany(ids)).map((after) => ({ before: before.get(after.id) ?? null, after }))
    await noteAct({ client, audit, vetoes }, changes, { action: decision, by: user, at, reason })
    return { decided: ids.length }
  })
}
