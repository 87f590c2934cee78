import { os } from '../../http/implementer.ts'
import { asking, type SignedInContext, writing } from '../../http/request-context.ts'
import type { FindingContext } from '../vetoes/index.ts'
import { answerTask } from './answer-task.ts'
import { reopenTask } from './reopen-task.ts'
import { closeRound, settleDisagreement } from './end-round.ts'
import { roundsRepository } from './rounds.repository.ts'
import { listRounds, showRound } from './show-round.ts'
import { showTask } from './show-task.ts'
import { startRound } from './start-round.ts'

export const checksRoutes = {
  list: os.checks.list.handler(({ input, context }) => listRounds(context.deps.db.pool, input)),
  inspectors: os.checks.inspectors.handler(({ context }) => roundsRepository(context.deps.db.pool).inspectors()),
  start: os.checks.start.handler(({ input, context }) => startRound(changing(context), input)),
  get: os.checks.get.handler(({ input, context }) => showRound(asking(context), input.id)),
  settle: os.checks.settle.handler(({ input, context }) => settleDisagreement(changing(context), input)),
  close: os.checks.close.handler(({ input, context }) => closeRound(changing(context), input)),
  task: os.checks.task.handler(({ input, context }) => showTask(asking(context), input.id)),
  reopen: os.checks.reopen.handler(({ input, context }) => reopenTask(changing(context), input)),
  answer: os.checks.answer.handler(({ input, context }) => answerTask(changing(context), input)),
}

function changing(context: SignedInContext): FindingContext {
  return { write: writing(context), ...asking(context) }
}
