import { os } from '../../http/implementer.ts'
import { type SignedInContext, writing } from '../../http/request-context.ts'
import { acceptReport, refuseReport } from './decide-report.ts'
import { listReports, showReport } from './show-report.ts'
import { changeReport, submitReport, withdrawReport } from './submit-report.ts'

export const reportsRoutes = {
  list: os.reports.list.handler(({ input, context }) => listReports(reading(context), input)),
  get: os.reports.get.handler(({ input, context }) => showReport(reading(context), String(input.id))),
  submit: os.reports.submit.handler(({ input, context }) => submitReport(changing(context), input)),
  change: os.reports.change.handler(({ input, context }) => changeReport(changing(context), input)),
  withdraw: os.reports.withdraw.handler(({ input, context }) => withdrawReport(changing(context), input)),
  accept: os.reports.accept.handler(({ input, context }) => acceptReport(changing(context, input.reason), input)),
  refuse: os.reports.refuse.handler(({ input, context }) => refuseReport(changing(context, input.reason), input)),
}

function reading({ deps, user }: SignedInContext) {
  return { pool: deps.db.pool, user }
}

function changing(context: SignedInContext, reason?: string) {
  return { write: writing(context, reason), clock: context.deps.clock, user: context.user }
}
