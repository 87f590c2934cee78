import type { Appeal, AppealDetail, AppealFilter } from '@mingkao/contract'
import { INDICATOR_IDS, INDICATOR_LABELS } from '@mingkao/rules'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Page } from '../../db/query-page.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { attachmentsOf } from '../attachments/index.ts'
import { type AppealRow, appealsRepository, listAppealRows } from './appeals.repository.ts'
import { effectOfAccepting } from './effect-of-accepting.ts'
import { mayDecide } from './makers.ts'

/** Record kind of what is attached to an appeal. */
export const APPEAL_RECORD = 'appeal'

export type Asking = { source: AssessmentSource; user: SignedInUser }

/** 申诉. Staff see their own unit's; leaders none about 涉密 findings. @throws Refusal FORBIDDEN for another unit's */
export async function listAppeals(
  { source: { db }, user }: Asking,
  filter: AppealFilter & { page: number; pageSize: number },
): Promise<Page<Appeal>> {
  if (filter.unit !== undefined) requireOwnUnit(user, filter.unit)
  const within = visibleUnit(user)?.id ?? null
  const { rows, ...page } = await listAppealRows(db.pool, { ...filter, within, isWithheld: user.role === 'leader' })
  return { ...page, rows: rows.map((row) => ({ ...row, indicatorLabel: indicatorLabel(row.indicator) })) }
}

/** @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export function requireVisible(user: SignedInUser, appeal: AppealRow | null): AppealRow {
  if (!appeal || (appeal.isConfidential && user.role === 'leader')) {
    throw new Refusal('NOT_FOUND', '没有这件申诉。')
  }
  requireOwnUnit(user, appeal.unit.code)
  return appeal
}

/** 一件申诉, and for the office what deciding it would change. @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export async function showAppeal(asking: Asking, id: number): Promise<AppealDetail> {
  const { source, user } = asking
  const row = requireVisible(user, await appealsRepository(source.db.pool).find(id))
  const key = String(id)
  const attachments = await attachmentsOf(source.db.pool, { kind: APPEAL_RECORD, ids: [key] })
  const deciding =
    user.role === 'office' ? await mayDecide(source.db.pool, user, row) : { why: '申诉由区政府办裁定。', note: null }
  const { filedById: _filedById, ...appeal } = row
  return {
    ...appeal,
    indicatorLabel: indicatorLabel(row.indicator),
    attachments: attachments.get(key) ?? [],
    effect: user.role === 'office' && row.state === 'open' ? await effectOfAccepting(source, row) : null,
    cannotDecide: deciding.why,
    decidingNote: deciding.note,
  }
}

/** Whoever may see the appeal may open what is attached to it. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function readAppeal({ source, user }: Asking, id: string): Promise<void> {
  requireVisible(user, await appealsRepository(source.db.pool).find(Number(id)))
}

export function indicatorLabel(indicator: string): string {
  const known = INDICATOR_IDS.find((id) => id === indicator)
  return known === undefined ? indicator : INDICATOR_LABELS[known]
}
