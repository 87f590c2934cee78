import { os } from '../../http/implementer.ts'
import { asking, writing } from '../../http/request-context.ts'
import { listInterviews } from './list-interviews.ts'
import { proposeInterviews } from './propose-interviews.ts'
import { correctInterview, recordInterview } from './record-interview.ts'
import { showLadder } from './show-ladder.ts'

export const interviewsRoutes = {
  list: os.interviews.list.handler(({ input, context }) => listInterviews(asking(context), input)),
  proposals: os.interviews.proposals.handler(({ context }) => proposeInterviews(asking(context).source)),
  record: os.interviews.record.handler(({ input, context }) =>
    recordInterview({ writing: writing(context), clock: context.deps.clock, user: context.user }, input),
  ),
  correct: os.interviews.correct.handler(({ input: { reason, ...input }, context }) =>
    correctInterview({ writing: writing(context, reason), clock: context.deps.clock, user: context.user }, input),
  ),
  ladder: os.interviews.ladder.handler(({ input, context }) => showLadder(asking(context).source, input.code)),
}
