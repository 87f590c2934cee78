import type { CircularDraft } from '@mingkao/contract'
import { checkTemplate, type CircularModel, composeCircular, markDraft, surroundingsOf } from '@mingkao/circular'
import { refuseBlocks } from './refuse-blocks.ts'

/** 文档 of a draft, marked as one. @throws Refusal UNPROCESSABLE with what has to be mended in its words */
export function composeDraft({ facts, template, issuance, mark }: CircularDraft): CircularModel {
  refuseBlocks(checkTemplate(template, surroundingsOf(facts)))
  const model = composeCircular(facts, template, issuance)
  return mark === null ? model : markDraft(model, mark)
}
