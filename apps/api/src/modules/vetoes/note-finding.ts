import { isConfidentialCondition } from '@mingkao/rules'
import type { SqlTransaction } from '../../db/with-transaction.ts'
import { tellOfFinding } from './tell-of-finding.ts'
import type { FindingRow, VetoesRepository } from './vetoes.repository.ts'

/** What was done to a finding: by whom, when by the domain clock, and why. */
export type Act = { action: string; by: { id: string; name: string }; at: Date; reason: string | null }

/** A transaction in which findings are written. */
export type FindingTransaction = SqlTransaction & { vetoes: VetoesRepository }

/**
 * Notes an act in the finding's own history and in the audit log, and tells those it concerns. Of a confidential finding the log says that something was
 * done and by whom; its words stand in the finding alone.
 */
export async function noteAct(
  tx: FindingTransaction,
  { before, after }: { before: FindingRow | null; after: FindingRow },
  { action, by, at, reason }: Act,
): Promise<void> {
  const { vetoes, audit } = tx
  const isConfidential = [before, after].some((row) => row !== null && isConfidentialCondition(row.condition))
  await vetoes.addEvent(after.id, {
    at,
    actor: by.name,
    action,
    reason,
    before: before && factsOf(before),
    after: factsOf(after),
  })
  const logged = (row: FindingRow | null) => row && (isConfidential ? withheldFacts(row) : factsOf(row))
  await audit({
    action: `${action}-veto-finding`,
    entity: 'veto-finding',
    entityId: after.id,
    unitCode: after.unit.code,
    before: logged(before),
    after: logged(after),
    reason: isConfidential ? '涉密事项，原因见事项本身' : (reason ?? undefined),
  })
  await tellOfFinding(tx, after, { action, by: by.id, at })
}

function factsOf(row: FindingRow) {
  const { condition, state, happenedOn, url, seenAt, note, decisionReason, version, account } = row
  return { account: account?.code ?? null, condition, state, happenedOn, url, seenAt, note, decisionReason, version }
}

function withheldFacts({ state, version }: FindingRow) {
  return { state, version, note: '涉密事项，内容不记入操作日志' }
}
