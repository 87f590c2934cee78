import type { InspectionAnswer, InspectionSheetDetail } from '@mingkao/contract'
import { Refusal } from '../../refusal.ts'
import { bindAttachments } from '../attachments/index.ts'
import { changeSheet, requireFillable, type Writing } from './change-sheet.ts'
import { ANSWER_RECORD } from './show-sheets.ts'

export type Answering = {
  id: number
  item: number
  version: number
  answer: InspectionAnswer
  note: string
  evidence: string
  attachments: string[]
}

/**
 * 填报一项, saved as soon as it is answered. Whoever changes an answer takes the signatures back.
 * @throws Refusal NOT_FOUND, CONFLICT where somebody else has answered it meanwhile, UNPROCESSABLE
 */
export function answerItem(
  writing: Writing,
  { id, item, version, attachments, ...answer }: Answering,
): Promise<InspectionSheetDetail> {
  return changeSheet(writing, id, async (open) => {
    const { tx, writes, sheet, sight, now, whole } = open
    requireFillable(sheet)
    const line = sheet.lines.find((one) => one.id === item)
    if (!line) throw new Refusal('NOT_FOUND', '这张自查表里没有这一项。')
    const before = sheet.given.find((given) => given.item === item)
    const current = before?.version ?? 0
    if (current !== version) {
      throw new Refusal('CONFLICT', `第${line.position}项刚由${before?.answeredBy ?? '他人'}改过，请对照后再填。`, {
        data: { current: await whole(), currentVersion: current, yourVersion: version },
      })
    }
    const { answer: prefilled, sentence } = sight.of(sheet.unit.code)(line)
    const basis = prefilled === null || sentence === null ? [] : [sentence]
    const { user } = writing
    const stored = await writes.keepAnswer(sheet.id, { ...answer, item, prefilled, basis }, user.name, now)
    await bindAttachments(tx, { record: { kind: ANSWER_RECORD, id: String(stored) }, attachments, user })
    await writes.touch(sheet.id)
    const note = { item: line.position, from: before?.answer ?? null, answer: answer.answer, note: answer.note }
    return { action: 'answer-self-inspection', note }
  })
}
