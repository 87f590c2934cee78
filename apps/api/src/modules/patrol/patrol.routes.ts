import { os } from '../../http/implementer.ts'
import { type SignedInContext, writing } from '../../http/request-context.ts'
import { today } from '../../domain-day.ts'
import { cancelRun } from './cancel-run.ts'
import { listColumnVisits, listVisits, showVisit } from './list-visits.ts'
import { listNewItems } from './new-items.repository.ts'
import { listRuns } from './runs.repository.ts'
import { requireSetting, saveSetting } from './save-setting.ts'
import { settingsRepository } from './settings.repository.ts'
import { requireRun, startRun } from './start-run.ts'
import { takeOverItems } from './take-over-items.ts'
import { tryReading } from './try-reading.ts'

export const patrolRoutes = {
  runs: os.patrol.runs.handler(({ input, context }) => listRuns(context.deps.db.pool, input)),
  start: os.patrol.start.handler(({ input, context }) => {
    const { clock, jobs } = context.deps
    return startRun({ writing: writing(context), clock, jobs }, input.columns ?? null)
  }),
  run: os.patrol.run.handler(({ input, context }) => requireRun(context.deps, input.id)),
  cancel: os.patrol.cancel.handler(({ input, context }) => cancelRun({ writing: writing(context) }, input.id)),
  visits: os.patrol.visits.handler(({ input, context }) => listVisits(asking(context), input)),
  visit: os.patrol.visit.handler(({ input, context }) => showVisit(asking(context), input.id)),
  columnVisits: os.patrol.columnVisits.handler(({ input, context }) => listColumnVisits(asking(context), input)),
  setting: os.patrol.setting.handler(({ input, context }) =>
    requireSetting(settingsRepository(context.deps.db.pool), input.code),
  ),
  saveSetting: os.patrol.saveSetting.handler(({ input: { reason, ...input }, context }) =>
    saveSetting({ writing: writing(context, reason) }, input),
  ),
  try: os.patrol.try.handler(({ input, context }) => {
    const { clock, config, db } = context.deps
    return tryReading({ db, clock, patrol: config.patrol }, input)
  }),
  newItems: os.patrol.newItems.handler(({ input, context }) =>
    listNewItems(context.deps.db.pool, today(context.deps.clock), input),
  ),
  takeOver: os.patrol.takeOver.handler(({ input: { reason, items }, context }) =>
    takeOverItems({ writing: writing(context, reason), clock: context.deps.clock }, items),
  ),
}

function asking({ deps: { db, clock }, user }: SignedInContext) {
  return { db, clock, user }
}
