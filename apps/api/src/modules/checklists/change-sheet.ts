import type { InspectionSheetDetail } from '@mingkao/contract'
import { type SqlTransaction, type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { firstHand } from '../audit/index.ts'
import { type News, tellAbout } from '../notifications/index.ts'
import { inspectionWritesRepository } from './inspection-writes.repository.ts'
import type { SheetRow } from './inspections.repository.ts'
import { type Asking, requireSheet, sightOf, wholeSheet } from './show-sheets.ts'
import type { SystemSight } from './system/see-system.ts'

export type Writing = Asking & { writing: WriteContext }

/** A sheet while nobody else can change it, and how the system sees it. */
export type OpenSheet = {
  tx: SqlTransaction
  writes: ReturnType<typeof inspectionWritesRepository>
  sheet: SheetRow
  sight: SystemSight
  user: Asking['user']
  now: Date
  today: string
  /** What would be answered to a stale save. */
  whole: () => Promise<InspectionSheetDetail>
}

type Step = { action: string; note?: object; news?: Pick<News, 'title' | 'detail' | 'to'> }

/** One step in the life of a sheet, with its audit row and who is told. @throws Refusal NOT_FOUND, FORBIDDEN, and what `step` throws */
export async function changeSheet(
  { writing, source, user }: Writing,
  id: number,
  step: (open: OpenSheet) => Promise<Step>,
): Promise<InspectionSheetDetail> {
  const asking = { source, user }
  const { period } = await requireSheet(source.db.pool, asking, id)
  const sight = await sightOf(source, period)
  const now = source.clock.now()
  return withSqlTransaction(writing, async (tx) => {
    const writes = inspectionWritesRepository(tx.client)
    await writes.lockSheet(id)
    const sheet = await requireSheet(tx.client, asking, id)
    const whole = async () => wholeSheet(tx.client, { sheet: await requireSheet(tx.client, asking, id), sight, user })
    const { action, note, news } = await step({ tx, writes, sheet, sight, user, now, today: dayOfMoment(now), whole })
    const after = await whole()
    await tx.audit({
      action,
      entity: 'self-inspection',
      entityId: id,
      unitCode: sheet.unit.code,
      before: { state: sheet.state },
      after: { state: after.state, ...note },
    })
    if (news) {
      const about = { kind: 'self-inspection', subject: String(id), href: hrefOf(id), except: user.id } as const
      await tellAbout(tx, [{ ...about, officeHref: roundHref(sheet.round), ...news }], now)
    }
    return after
  })
}

function hrefOf(sheet: number): string {
  return `/self-inspection/${sheet}`
}

export function roundHref(round: number): string {
  return `/checklists/rounds/${round}`
}

/** @throws Refusal UNPROCESSABLE where the round is closed or the sheet is in */
export function requireFillable({ roundState, state }: SheetRow): void {
  if (roundState === 'closed') throw new Refusal('UNPROCESSABLE', '这一轮自查已经结束，不能再填报。')
  if (state === 'submitted') {
    throw new Refusal('UNPROCESSABLE', '这张填报表已经提交；确需修改的，请联系区政府办退回。')
  }
}

/** @throws Refusal CONFLICT with the sheet as it stands */
export async function requireVersion({ tx, sheet, user, whole }: OpenSheet, version: number): Promise<void> {
  if (sheet.version === version) return
  const who = await firstHand(tx.client, { entity: 'self-inspection', id: sheet.id, actor: user.id })
  throw new Refusal('CONFLICT', `这张填报表刚由${who}改过，请对照后再操作。`, {
    data: { current: await whole(), currentVersion: sheet.version, yourVersion: version },
  })
}
