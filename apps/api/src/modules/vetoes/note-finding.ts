import { isConfidentialCondition } from '@mingkao/rules'
import type { SqlTransaction } from '../../db/with-transaction.ts'
import { tellAbout } from '../notifications/index.ts'
import { newsOfFinding } from './news-of-finding.ts'
import type { FindingRow, VetoesRepository } from './vetoes.repository.ts'

/** What was done to a finding: by whom, when by the domain clock, and why. */
export type Act = { action: string; by: { id: string; name: string }; at: Date; reason: string | null }

/** A transaction in which findings are written. */
export type FindingTransaction = SqlTransaction & { vetoes: VetoesRepository }

/** A finding before and after an act. */
export type FindingChange = { before: FindingRow | null; after: FindingRow }

/**
 * Notes an act in the findings' own history and in the audit log, and tells those it concerns. Of a confidential finding the log says that something was
 * done and by whom; its words stand in the finding alone.
 */
export async function noteAct(tx: FindingTransaction, changes: readonly FindingChange[], act: Act): Promise<void> {
  const { action, by, at, reason } = act
  await tx.vetoes.addEvents(
    changes.map(({ before, after }) => ({
      finding: after.id,
      at,
      actor: by.name,
      action,
      reason,
      before: before && factsOf(before),
      after: factsOf(after),
    })),
  )
  await tx.audit(...changes.map((change) => auditOf(change, act)))
  const news = changes.flatMap(({ after }) => newsOfFinding(after, { action, by: by.id }))
  await tellAbout(tx, news, at)
}

function auditOf({ before, after }: FindingChange, { action, reason }: Act) {
  const isConfidential = [before, after].some((row) => row !== null && isConfidentialCondition(row.condition))
  const logged = (row: FindingRow | null) => row && (isConfidential ? withheldFacts(row) : factsOf(row))
  return {
    action: `${action}-veto-finding`,
    entity: 'veto-finding',
    entityId: after.id,
    unitCode: after.unit.code,
    before: logged(before),
    after: logged(after),
    reason: isConfidential ? '涉密事项，原因见事项本身' : (reason ?? undefined),
  }
}

function factsOf(row: FindingRow) {
  const { condition, state, happenedOn, url, seenAt, note, decisionReason, version, account } = row
  return { account: account?.code ?? null, condition, state, happenedOn, url, seenAt, note, decisionReason, version }
}

function withheldFacts({ state, version }: FindingRow) {
  return { state, version, note: '涉密事项，内容不记入操作日志' }
}
