import { os } from '../../http/implementer.ts'
import { asking, type SignedInContext, writing } from '../../http/request-context.ts'
import { showAppealWindow } from './appeal-window.ts'
import { decideAppeal, reopenAppeal, withdrawAppeal } from './decide-appeal.ts'
import { fileAppeal } from './file-appeal.ts'
import { listAppeals, showAppeal } from './list-appeals.ts'

export const appealsRoutes = {
  list: os.appeals.list.handler(({ input, context }) => listAppeals(asking(context), input)),
  get: os.appeals.get.handler(({ input, context }) => showAppeal(asking(context), input.id)),
  window: os.appeals.window.handler(({ input, context }) => showAppealWindow(asking(context), input)),
  file: os.appeals.file.handler(({ input, context }) => fileAppeal(stepping(context), input)),
  withdraw: os.appeals.withdraw.handler(({ input, context }) => withdrawAppeal(stepping(context), input)),
  accept: os.appeals.accept.handler(({ input, context }) => decideAppeal(stepping(context), input, 'accepted')),
  reject: os.appeals.reject.handler(({ input, context }) => decideAppeal(stepping(context), input, 'rejected')),
  reopen: os.appeals.reopen.handler(({ input, context }) => reopenAppeal(stepping(context), input)),
}

/** The reason goes into the audit log with the step, and not of what is confidential. */
function stepping(context: SignedInContext) {
  return { ...asking(context), writing: writing(context) }
}
