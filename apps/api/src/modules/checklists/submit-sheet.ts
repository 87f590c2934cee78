import type { InspectionSheetDetail } from '@mingkao/contract'
import { dayLabel } from '@mingkao/rules'
import { Refusal } from '../../refusal.ts'
import { changeSheet, requireFillable, requireVersion, type Writing } from './change-sheet.ts'
import { requireComplete } from './sign-sheet.ts'

type Edited = { id: number; version: number }

/** 提交, with both signatures. Late is what comes after the last day. @throws Refusal CONFLICT, UNPROCESSABLE */
export function submitSheet(writing: Writing, { id, version }: Edited): Promise<InspectionSheetDetail> {
  return changeSheet(writing, id, async (open) => {
    const { writes, sheet, now, today } = open
    requireFillable(sheet)
    await requireVersion(open, version)
    requireComplete(open, writing.user)
    if (sheet.handlerId === null) throw new Refusal('UNPROCESSABLE', '请经办人员签字后再提交。')
    if (sheet.leaderName === null) throw new Refusal('UNPROCESSABLE', '请分管领导签字后再提交。')
    const isLate = today > sheet.dueOn
    await writes.submit(id, writing.user.name, now, isLate)
    return {
      action: 'submit-self-inspection',
      note: { isLate, handler: sheet.handlerName, leader: sheet.leaderName },
      news: {
        title: `${sheet.unit.name}提交了“${sheet.checklist}”`,
        detail: `${sheet.periodLabel}逐条自查${isLate ? '，逾期提交' : ''}。`,
        to: { office: true },
      },
    }
  })
}

/** 退回: with a reason and a last day; signatures go with what they were given for. @throws Refusal CONFLICT, UNPROCESSABLE */
export function sendBackSheet(
  writing: Writing,
  { id, version, dueOn, reason }: Edited & { dueOn: string; reason: string },
): Promise<InspectionSheetDetail> {
  return changeSheet(writing, id, async (open) => {
    const { writes, sheet, now, today } = open
    if (sheet.roundState === 'closed') throw new Refusal('UNPROCESSABLE', '这一轮自查已经结束，不能再退回。')
    if (sheet.state !== 'submitted') throw new Refusal('UNPROCESSABLE', '这张填报表还没有提交，不需要退回。')
    await requireVersion(open, version)
    if (dueOn < today) throw new Refusal('UNPROCESSABLE', '重新提交的期限不能早于今天。')
    await writes.sendBack(id, { dueOn, reason, by: writing.user.name, at: now })
    return {
      action: 'send-back-self-inspection',
      note: { dueOn, reason },
      news: {
        title: `“${sheet.checklist}”被退回`,
        detail: `原因：${reason}。请修改后于${dayLabel(dueOn)}前重新签字提交。`,
        to: { units: [sheet.unit.code] },
      },
    }
  })
}
