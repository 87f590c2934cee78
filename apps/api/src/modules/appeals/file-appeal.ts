import type { AppealDetail, FileAppeal, Finding } from '@mingkao/contract'
import { INDICATOR_IDS, type IndicatorId } from '@mingkao/rules'
import { visibleUnit } from '../../auth/authorise.ts'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { showStanding } from '../assessments/index.ts'
import { bindAttachments } from '../attachments/index.ts'
import { appealWritesRepository } from './appeal-writes.repository.ts'
import { appealsRepository } from './appeals.repository.ts'
import { requireOpenWindow } from './appeal-window.ts'
import { afterWriting, type Writing } from './change-appeal.ts'
import { APPEAL_RECORD, requireVisible, showAppeal } from './list-appeals.ts'
import { periodStageRepository } from './period-stage.repository.ts'
import { tellOfAppeal } from './tell-of-appeal.ts'

/**
 * 提出申诉 against a finding of the person's own unit, in the draft and until the window ends. The finding is kept as it was
 * told that day. @throws Refusal FORBIDDEN, NOT_FOUND, UNPROCESSABLE
 */
export async function fileAppeal(
  asking: Writing,
  { period, finding: findingId, reason, attachments }: FileAppeal,
): Promise<AppealDetail> {
  const { writing, source, user } = asking
  const unit = visibleUnit(user)
  if (!unit) throw new Refusal('FORBIDDEN', '申诉由单位经办人员提出。')
  const now = source.clock.now()
  requireOpenWindow(await periodStageRepository(source.db.pool).find(period), now)
  const { indicator, finding } = await findingOf(asking, { code: unit.code, period }, findingId)
  const id = await withSqlTransaction(writing, async (tx) => {
    requireOpenWindow(await periodStageRepository(tx.client).hold(period), now)
    const writes = appealWritesRepository(tx.client)
    const filed = { reason, filedById: user.id, filedBy: user.name, filedAt: now }
    const added = await writes.add({ unit: unit.code, period, indicator, finding, ...filed })
    if (added === null) {
      throw new Refusal('UNPROCESSABLE', '这一条已经申诉过，请在“申诉与免考”里查看办理情况。')
    }
    await bindAttachments(tx, { record: { kind: APPEAL_RECORD, id: String(added) }, attachments, user })
    await writes.addEvent(added, { at: now, actor: user.name, kind: 'filed', note: reason })
    await tx.audit({
      action: 'file-appeal',
      entity: 'appeal',
      entityId: added,
      unitCode: unit.code,
      after: { period, finding: findingId, attachments: attachments.length },
    })
    const appeal = requireVisible(user, await appealsRepository(tx.client).find(added))
    await tellOfAppeal(tx, appeal, { kind: 'filed', by: user.id, at: now, reason })
    return added
  })
  return showAppeal(afterWriting(asking), id)
}

/** The finding as the unit is told it. @throws Refusal UNPROCESSABLE where there is none, or nothing to appeal against */
async function findingOf(
  asking: Writing,
  query: { code: string; period: string },
  id: string,
): Promise<{ indicator: IndicatorId; finding: Finding }> {
  const { indicators } = await showStanding(asking, query)
  for (const { id: indicatorId, findings } of indicators) {
    const finding = findings.find((one) => one.id === id)
    const indicator = INDICATOR_IDS.find((known) => known === indicatorId)
    if (!finding || !indicator) continue
    if (finding.isAppealable) return { indicator, finding }
    throw new Refusal('UNPROCESSABLE', '这一条没有扣分，或是名次得分，不能申诉；所依据的数据有误的，请用“报送”更正。')
  }
  throw new Refusal('UNPROCESSABLE', '这一条检查发现已有变化，请刷新后再看。')
}
