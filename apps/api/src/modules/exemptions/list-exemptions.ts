import type { ExemptionDetail, ExemptionFilter, ExemptionRequest } from '@mingkao/contract'
import type { Pool } from 'pg'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Page } from '../../db/query-page.ts'
import { today } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { attachmentsOf } from '../attachments/index.ts'
import { type ExemptionRow, exemptionsRepository, listExemptionRows } from './exemptions.repository.ts'

/** Record kind of what is attached to a request. */
export const EXEMPTION_RECORD = 'exemption-request'

export type Asking = { source: AssessmentSource; user: SignedInUser }

/** 免考申请. Staff see their own unit's. @throws Refusal FORBIDDEN for another unit's */
export function listExemptions(
  { source: { db, clock }, user }: Asking,
  filter: ExemptionFilter & { page: number; pageSize: number },
): Promise<Page<ExemptionRequest>> {
  if (filter.unit !== undefined) requireOwnUnit(user, filter.unit)
  return listExemptionRows(db.pool, { ...filter, day: today(clock), within: visibleUnit(user)?.id ?? null })
}

/** @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export function requireVisible(user: SignedInUser, request: ExemptionRow | null): ExemptionRow {
  if (!request) throw new Refusal('NOT_FOUND', '没有这件免考申请。')
  requireOwnUnit(user, request.unit.code)
  return request
}

/** 一件免考申请. @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export async function showExemption({ source, user }: Asking, id: number): Promise<ExemptionDetail> {
  const { pool } = source.db
  const row = requireVisible(user, await exemptionsRepository(pool).find(id, today(source.clock)))
  const key = String(id)
  const attachments = await attachmentsOf(pool, { kind: EXEMPTION_RECORD, ids: [key] })
  const { askedById: _askedById, unitId: _unitId, unitExemptionId: _exemption, ...request } = row
  return { ...request, attachments: attachments.get(key) ?? [], cannotDecide: whyNotDecide(user, row) }
}

/** Why this person may not decide it, in words; null: they may. */
export function whyNotDecide(user: SignedInUser, { askedById }: Pick<ExemptionRow, 'askedById'>): string | null {
  if (user.role !== 'office') return '免考由区政府办审批。'
  return askedById === user.id ? '这件申请由您提出，须由另一名管理员审批。' : null
}

/** Whoever may see the request may open what is attached to it. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function readExemption({ source, user }: Asking, id: string): Promise<void> {
  requireVisible(user, await exemptionsRepository(source.db.pool).find(Number(id), today(source.clock)))
}

const MOST = 500

/** What waits for the office to decide, the longest waiting first. */
export async function exemptionsToDecide(pool: Pool, day: string): Promise<ExemptionRequest[]> {
  return (await listExemptionRows(pool, { day, within: null, state: 'open', page: 1, pageSize: MOST })).rows
}
