import { os } from '../../http/implementer.ts'
import { asking, type SignedInContext, writing } from '../../http/request-context.ts'
import type { FindingContext } from './change-finding.ts'
import { correctFinding, withdrawFinding } from './correct-finding.ts'
import { decideFinding, reopenFinding } from './decide-finding.ts'
import { decideFindings } from './decide-findings.ts'
import { dismissSuspicion } from './decide-suspicion.ts'
import { listConditions } from './list-conditions.ts'
import { listFindings, showFinding } from './list-findings.ts'
import { listSuspicionRows, listSuspicions } from './list-suspicions.ts'
import { recordFinding } from './record-finding.ts'

export const vetoesRoutes = {
  list: os.vetoes.list.handler(({ input, context }) => listFindings(reading(context), input)),
  get: os.vetoes.get.handler(({ input, context }) => showFinding(reading(context), input.id)),
  conditions: os.vetoes.conditions.handler(({ input, context }) =>
    listConditions(asking(context).source, input.account),
  ),
  record: os.vetoes.record.handler(({ input, context }) => recordFinding(changing(context), input)),
  correct: os.vetoes.correct.handler(({ input, context }) => correctFinding(changing(context), input)),
  withdraw: os.vetoes.withdraw.handler(({ input, context }) => withdrawFinding(changing(context), input)),
  decide: os.vetoes.decide.handler(({ input, context }) => decideFinding(changing(context), input)),
  decideMany: os.vetoes.decideMany.handler(({ input, context }) => decideFindings(changing(context), input)),
  reopen: os.vetoes.reopen.handler(({ input, context }) => reopenFinding(changing(context), input)),
  suspicions: os.vetoes.suspicions.handler(({ input, context }) => listSuspicions(asking(context).source, input)),
  suspicionRows: os.vetoes.suspicionRows.handler(({ input, context }) =>
    listSuspicionRows(asking(context).source, input),
  ),
  dismissSuspicion: os.vetoes.dismissSuspicion.handler(({ input, context }) =>
    dismissSuspicion(changing(context), input),
  ),
}

function reading({ deps, user }: SignedInContext) {
  return { pool: deps.db.pool, user }
}

/** The reason is noted by the use case, which knows whether it may stand in the log. */
function changing(context: SignedInContext): FindingContext {
  return { write: writing(context), ...asking(context) }
}
