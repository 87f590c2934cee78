import type { Report } from '@mingkao/contract'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { requireOwnUnit } from '../../auth/authorise.ts'
import type { Clock } from '../../clock.ts'
import { type SqlTransaction, withSqlTransaction, type WriteContext } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { attachmentsOf } from '../attachments/index.ts'
import { presentReport } from './reports.presenter.ts'
import { type ReportRow, type ReportsRepository, reportsRepository } from './reports.repository.ts'
import { noReport, REPORT } from './show-report.ts'

/** Who changes a report, and what time the domain believes it is. */
export type Changing = { write: WriteContext; clock: Clock; user: SignedInUser }

/** The report somebody has seen, and in which version. */
export type Seen = { id: number; version: number }

type Change = (tx: SqlTransaction, before: ReportRow, reports: ReportsRepository) => Promise<void>

const SAID = { accepted: '已采纳', refused: '已退回', withdrawn: '已撤回', submitted: '待审核' } as const

/**
 * One change to a report that still waits: held, compared with what was seen, changed, and noted with its before and after.
 * @throws Refusal NOT_FOUND, FORBIDDEN for another unit's, CONFLICT where it was changed or decided since
 */
export async function changeWaiting(
  { write, user }: Changing,
  { id, version, action }: Seen & { action: string },
  change: Change,
): Promise<Report> {
  return withSqlTransaction(write, async (tx) => {
    const reports = reportsRepository(tx.client)
    const key = String(id)
    await reports.lock(key)
    const before = await reports.find(key)
    if (!before) throw noReport()
    requireOwnUnit(user, before.unit.code)
    const current = await wholeReport(tx, before)
    if (before.version !== version || before.state !== 'submitted') throw stale(current)
    await change(tx, before, reports)
    const after = await wholeReport(tx, (await reports.find(key)) ?? before)
    await tx.audit({
      action,
      entity: 'report',
      entityId: key,
      unitCode: before.unit.code,
      before: auditedReport(current),
      after: auditedReport(after),
    })
    return after
  })
}

/** With its attachments, as the transaction sees them. */
export async function wholeReport(tx: SqlTransaction, row: ReportRow): Promise<Report> {
  const key = String(row.id)
  return presentReport(row, (await attachmentsOf(tx, { kind: REPORT, ids: [key] })).get(key))
}

/** What the audit log keeps of a report. */
export function auditedReport({ item, note, proofUrl, attachments, state, reason, recordId }: Report) {
  return { ...item, note, proofUrl, attachments: attachments.map(({ name }) => name), state, reason, recordId }
}

function stale(current: Report): Refusal {
  const { state, version } = current
  const how = state === 'submitted' ? '已被修改' : SAID[state]
  return new Refusal('CONFLICT', `这条报送${how}，请重新打开后再处理。`, {
    data: { current, currentVersion: version },
  })
}
