import type { Report } from '@mingkao/contract'
import type { Pool } from 'pg'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Page } from '../../db/query-page.ts'
import { Refusal } from '../../refusal.ts'
import { type AttachmentReaders, attachmentsOf } from '../attachments/index.ts'
import { presentReport } from './reports.presenter.ts'
import { type ReportFilter, reportsRepository } from './reports.repository.ts'

type Around = { pool: Pool; user: SignedInUser }

/** The kind under which reports have attachments. Stored: never renamed. */
export const REPORT = 'report'

/** 报送, those that wait first, then the newest: staff see their own unit's. @throws Refusal FORBIDDEN for others' units */
export async function listReports(
  { pool, user }: Around,
  { page, pageSize, ...filter }: ReportFilter & { page: number; pageSize: number },
): Promise<Page<Report>> {
  if (filter.unit !== undefined) requireOwnUnit(user, filter.unit)
  const unit = visibleUnit(user)?.code ?? filter.unit
  const found = await reportsRepository(pool).list({ ...filter, unit }, { page, pageSize })
  const attachments = await attachmentsOf(pool, { kind: REPORT, ids: found.rows.map(({ id }) => String(id)) })
  return { ...found, rows: found.rows.map((row) => presentReport(row, attachments.get(String(row.id)))) }
}

/** 一条报送. @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export async function showReport({ pool, user }: Around, id: string): Promise<Report> {
  const row = await reportsRepository(pool).find(id)
  if (!row) throw noReport()
  requireOwnUnit(user, row.unit.code)
  const attachments = await attachmentsOf(pool, { kind: REPORT, ids: [id] })
  return presentReport(row, attachments.get(id))
}

/** What is attached to a report is seen by whoever sees the report. */
export const reportAttachments: AttachmentReaders = {
  [REPORT]: async ({ user, source }, id) => {
    await showReport({ pool: source.db.pool, user }, id)
  },
}

export function noReport(): Refusal {
  return new Refusal('NOT_FOUND', '没有这条报送，请从报送列表中打开。')
}
