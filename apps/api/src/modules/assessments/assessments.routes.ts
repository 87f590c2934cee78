import { os } from '../../http/implementer.ts'
import { asking, type SignedInContext } from '../../http/request-context.ts'
import { assessmentsRepository } from './assessments.repository.ts'
import { listPeriods } from './list-periods.ts'
import type { AssessmentSource } from './open-period.ts'
import { rankUnits } from './rank-units.ts'
import { showBasis } from './show-basis.ts'
import { showStanding } from './show-standing.ts'
import { summarisePeriod } from './summarise-period.ts'
import { tryChanges } from './try-changes.ts'

export const assessmentsRoutes = {
  periods: os.assessments.periods.handler(({ context: { deps } }) =>
    listPeriods({ assessments: assessmentsRepository(deps.db.pool), clock: deps.clock }),
  ),
  summary: os.assessments.summary.handler(({ input, context }) => summarisePeriod(asking(context), input.period)),
  rankings: os.assessments.rankings.handler(({ input, context }) => rankUnits(sourceOf(context), input)),
  standing: os.assessments.standing.handler(({ input, context }) => showStanding(asking(context), input)),
  whatIf: os.assessments.whatIf.handler(({ input, context }) => tryChanges(asking(context), input)),
  basis: os.assessments.basis.handler(({ input, context }) => showBasis(asking(context), input)),
}

function sourceOf({ deps, dataVersion }: SignedInContext): AssessmentSource {
  return { db: deps.db, clock: deps.clock, version: dataVersion }
}
