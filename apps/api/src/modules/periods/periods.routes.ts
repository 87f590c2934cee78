import { os } from '../../http/implementer.ts'
import { type SignedInContext, writing } from '../../http/request-context.ts'
import { changePeriod } from './change-period.ts'
import { closePeriod, showGates } from './close-period.ts'
import { correctPeriod } from './correct-period.ts'
import { createPeriod } from './create-period.ts'
import { extendAppeals, startDraft, takeBackDraft } from './draft-period.ts'
import { showChangedRows, showDifference, showPendingCorrections } from './pending-corrections.ts'
import { type Asking, showPeriod } from './show-period.ts'

export const periodsRoutes = {
  get: os.periods.get.handler(({ input, context }) => showPeriod(asking(context), input.id)),
  create: os.periods.create.handler(async ({ input, context }) =>
    showPeriod(asking(context), await createPeriod(writing(context), input)),
  ),
  change: os.periods.change.handler(async ({ input: { reason, ...input }, context }) => {
    await changePeriod(writing(context, reason), input)
    return showPeriod(asking(context), input.id)
  }),
  startDraft: os.periods.startDraft.handler(async ({ input, context }) => {
    await startDraft(drafting(context), input)
    return showPeriod(asking(context), input.id)
  }),
  extendAppeals: os.periods.extendAppeals.handler(async ({ input: { reason, ...input }, context }) => {
    await extendAppeals(drafting(context, reason), input)
    return showPeriod(asking(context), input.id)
  }),
  takeBackDraft: os.periods.takeBackDraft.handler(async ({ input: { reason, ...input }, context }) => {
    await takeBackDraft(drafting(context, reason), input)
    return showPeriod(asking(context), input.id)
  }),
  gates: os.periods.gates.handler(({ input, context }) => showGates(asking(context), input.id)),
  close: os.periods.close.handler(async ({ input, context }) => {
    await closePeriod(writing(context), context.deps.clock, input)
    return showPeriod(asking(context), input.id)
  }),
  pending: os.periods.pending.handler(({ input, context }) => showPendingCorrections(asking(context), input.id)),
  changedRows: os.periods.changedRows.handler(({ input, context }) => showChangedRows(asking(context), input)),
  correct: os.periods.correct.handler(async ({ input, context }) => {
    await correctPeriod(writing(context), context.deps.clock, input)
    return showPeriod(asking(context), input.id)
  }),
  difference: os.periods.difference.handler(({ input, context }) => showDifference(asking(context), input)),
}

function asking({ deps, user }: SignedInContext): Asking {
  return { user, db: deps.db, clock: deps.clock }
}

function drafting(context: SignedInContext, reason?: string) {
  return { write: writing(context, reason), clock: context.deps.clock }
}
