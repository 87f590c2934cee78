import type { GivenAnswer, InspectionAnswer } from '@mingkao/contract'
import type { AttachedFile } from '../../../components/attachments/attachment-list.tsx'

/** One item as it is being answered. */
export type AnswerFields = {
  answer: InspectionAnswer | null
  note: string
  evidence: string
  attachments: readonly AttachedFile[]
}

/** What has been changed and not stored yet. */
export type AnswerDraft = Partial<AnswerFields>

/** @param prefilled what stands there before anybody has answered */
export function fieldsOf(given: GivenAnswer | null, prefilled: InspectionAnswer | null): AnswerFields {
  if (given === null) return { answer: prefilled, note: '', evidence: '', attachments: [] }
  const { answer, note, evidence, attachments } = given
  return { answer, note, evidence, attachments }
}

/** What is left of a draft once `stored` has been stored: whatever was changed again meanwhile. */
export function leftOf(draft: AnswerDraft, stored: AnswerDraft): AnswerDraft {
  const { answer, note, evidence, attachments } = draft
  return {
    ...(answer !== undefined && answer !== stored.answer && { answer }),
    ...(note !== undefined && note !== stored.note && { note }),
    ...(evidence !== undefined && evidence !== stored.evidence && { evidence }),
    ...(attachments !== undefined && attachments !== stored.attachments && { attachments }),
  }
}
