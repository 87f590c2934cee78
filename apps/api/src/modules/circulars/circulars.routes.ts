import { os } from '../../http/implementer.ts'
import { asking, type SignedInContext, writing } from '../../http/request-context.ts'
import { confirmReading, remindUnits } from './confirm-reading.ts'
import { correctCircular, createCircular } from './create-circular.ts'
import { discardCircular, editCircular } from './edit-circular.ts'
import { issueCircular } from './issue-circular.ts'
import { listCirculars, listReadings, showCircular } from './list-circulars.ts'
import { showDraft } from './show-draft.ts'
import { chooseTemplate, copyTemplate, editTemplate } from './templates/keep-template.ts'
import { listTemplates } from './templates/list-templates.ts'

export const circularsRoutes = {
  list: os.circulars.list.handler(({ input, context }) => listCirculars(asking(context), input)),
  get: os.circulars.get.handler(({ input, context }) => showCircular(asking(context), input.id)),
  draft: os.circulars.draft.handler(({ input, context }) => showDraft(asking(context), input.id)),
  create: os.circulars.create.handler(({ input, context }) => createCircular(work(context), input)),
  correct: os.circulars.correct.handler(({ input, context }) => correctCircular(work(context), input)),
  edit: os.circulars.edit.handler(({ input, context }) => editCircular(work(context), input)),
  discard: os.circulars.discard.handler(({ input, context }) => discardCircular(work(context, input.reason), input)),
  issue: os.circulars.issue.handler(({ input, context }) =>
    issueCircular({ ...work(context), userId: context.user.id }, input),
  ),
  confirm: os.circulars.confirm.handler(({ input, context }) =>
    confirmReading({ ...work(context), user: context.user }, input),
  ),
  readings: os.circulars.readings.handler(({ input, context }) => listReadings(asking(context), input.id)),
  remind: os.circulars.remind.handler(({ input, context }) => remindUnits(work(context), input)),
  templates: os.circulars.templates.handler(({ context }) => listTemplates(context.deps.db.pool)),
  copyTemplate: os.circulars.copyTemplate.handler(({ input, context }) => copyTemplate(work(context), input)),
  editTemplate: os.circulars.editTemplate.handler(({ input, context }) => editTemplate(work(context), input)),
  chooseTemplate: os.circulars.chooseTemplate.handler(({ input, context }) => chooseTemplate(work(context), input)),
}

function work(context: SignedInContext, reason?: string) {
  return { writing: writing(context, reason), clock: context.deps.clock, source: asking(context).source }
}
