import { os } from '../../http/implementer.ts'
import { asking, type SignedInContext, writing } from '../../http/request-context.ts'
import { answerItem } from './answer-item.ts'
import {
  createChecklist,
  createFromScheme,
  removeChecklist,
  reviseChecklist,
  saveChecklist,
} from './keep-checklists.ts'
import { publishChecklist } from './publish-checklist.ts'
import { closeRound, openRound, remindUnits } from './run-rounds.ts'
import { listChecklists, listPrefills, showChecklist } from './show-checklists.ts'
import { listRounds, showRound } from './show-rounds.ts'
import { listSheets, showSheet } from './show-sheets.ts'
import { signSheet } from './sign-sheet.ts'
import { sendBackSheet, submitSheet } from './submit-sheet.ts'

const { checklists } = os

export const checklistsRoutes = {
  list: checklists.list.handler(({ context }) => listChecklists(context.deps.db.pool)),
  prefills: checklists.prefills.handler(({ context }) => listPrefills(asking(context).source)),
  get: checklists.get.handler(({ input, context }) => showChecklist(asking(context).source, input.id)),
  create: checklists.create.handler(({ input, context }) => createChecklist(keeping(context), input)),
  createFromScheme: checklists.createFromScheme.handler(({ context }) => createFromScheme(keeping(context))),
  revise: checklists.revise.handler(({ input, context }) => reviseChecklist(keeping(context), input.id)),
  save: checklists.save.handler(({ input, context }) => saveChecklist(keeping(context), input)),
  publish: checklists.publish.handler(({ input, context }) => publishChecklist(keeping(context), input)),
  remove: checklists.remove.handler(({ input, context }) => removeChecklist(keeping(context), input.id)),
  rounds: checklists.rounds.handler(({ context }) => listRounds(asking(context).source)),
  round: checklists.round.handler(({ input, context }) => showRound(asking(context), input.id)),
  openRound: checklists.openRound.handler(({ input, context }) => openRound(keeping(context), input)),
  remind: checklists.remind.handler(({ input, context }) => remindUnits(keeping(context), input.id)),
  closeRound: checklists.closeRound.handler(({ input, context }) => closeRound(keeping(context), input)),
  sheets: checklists.sheets.handler(({ context }) => listSheets(asking(context))),
  sheet: checklists.sheet.handler(({ input, context }) => showSheet(asking(context), input.id)),
  answer: checklists.answer.handler(({ input, context }) => answerItem(filling(context), input)),
  sign: checklists.sign.handler(({ input, context }) => signSheet(filling(context), input)),
  submit: checklists.submit.handler(({ input, context }) => submitSheet(filling(context), input)),
  sendBack: checklists.sendBack.handler(({ input, context }) => sendBackSheet(filling(context, input.reason), input)),
}

function keeping(context: SignedInContext) {
  return { writing: writing(context), source: asking(context).source }
}

function filling(context: SignedInContext, reason?: string) {
  return { writing: writing(context, reason), ...asking(context) }
}
