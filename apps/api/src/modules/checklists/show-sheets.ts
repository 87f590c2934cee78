import type { InspectionSheet, InspectionSheetDetail } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { today } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { type AssessmentSource, openPeriod } from '../assessments/index.ts'
import { type AttachmentReaders, attachmentsOf } from '../attachments/index.ts'
import { inspectionsRepository, type SheetRow } from './inspections.repository.ts'
import { presentSheet, presentSheetLine } from './sheets.presenter.ts'
import { seeSystem, type SystemSight } from './system/see-system.ts'

export type Asking = { source: AssessmentSource; user: SignedInUser }

/** Record kinds of what is attached to an answer, and of a signed page. Stored: never renamed. */
export const ANSWER_RECORD = 'self-inspection-answer'
export const SIGNATURE_RECORD = 'self-inspection-signature'

/** 自查填报表. Staff see their own unit's. */
export async function listSheets({ source, user }: Asking): Promise<{ rows: InspectionSheet[] }> {
  const repository = inspectionsRepository(source.db.pool, today(source.clock))
  return { rows: (await repository.listSheets(visibleUnit(user)?.id ?? null)).map(presentSheetLine) }
}

/** @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export async function requireSheet(sql: Pool | PoolClient, { source, user }: Asking, id: number): Promise<SheetRow> {
  const sheet = await inspectionsRepository(sql, today(source.clock)).findSheet(id)
  if (!sheet) throw new Refusal('NOT_FOUND', '没有这张自查填报表。')
  requireOwnUnit(user, sheet.unit.code)
  return sheet
}

/** How the system sees the items now, by the results of the period. @throws Refusal as openPeriod does */
export async function sightOf(source: AssessmentSource, period: string): Promise<SystemSight> {
  return seeSystem((await openPeriod(source, period)).current)
}

/** 一张自查填报表. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function showSheet(asking: Asking, id: number): Promise<InspectionSheetDetail> {
  const { pool } = asking.source.db
  const sheet = await requireSheet(pool, asking, id)
  return wholeSheet(pool, { sheet, sight: await sightOf(asking.source, sheet.period), user: asking.user })
}

/** With its attachments, as this user may see it. */
export async function wholeSheet(
  sql: Pool | PoolClient,
  seen: { sheet: SheetRow; sight: SystemSight; user: SignedInUser },
): Promise<InspectionSheetDetail> {
  const { sheet } = seen
  const answers = await attachmentsOf(sql, { kind: ANSWER_RECORD, ids: sheet.given.map(({ id }) => String(id)) })
  const scans = await attachmentsOf(sql, { kind: SIGNATURE_RECORD, ids: [String(sheet.id)] })
  return presentSheet(seen, { answers, scan: scans.get(String(sheet.id)) ?? [] })
}

/** Whoever sees the answer sees what is attached to it; a confidential one is the office's and the unit's. */
export const inspectionAttachments: AttachmentReaders = {
  [ANSWER_RECORD]: async (asking, id) => {
    const found = await inspectionsRepository(asking.source.db.pool, today(asking.source.clock)).findAnswer(id)
    if (!found) throw new Refusal('NOT_FOUND', '没有这条填报。')
    const { lines } = await showSheet(asking, found.sheet)
    if (lines.some(({ item, isWithheld }) => item.id === found.item && isWithheld)) throw new Refusal('FORBIDDEN')
  },
  [SIGNATURE_RECORD]: async (asking, id) => {
    await requireSheet(asking.source.db.pool, asking, Number(id))
  },
}
