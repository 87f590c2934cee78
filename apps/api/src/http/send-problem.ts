import type { ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { isBug, problemOf } from './problem.ts'

/** Answers with a problem outside of oRPC; where the answer has already begun, it is broken off instead. */
export function sendProblem(
  res: ServerResponse,
  error: unknown,
  { requestId, log }: { requestId: string; log: Logger },
) {
  const problem = problemOf(error, requestId)
  if (isBug(problem)) log.error({ err: error, requestId }, 'unexpected error')
  if (res.headersSent) {
    res.destroy()
    return
  }
  res.statusCode = problem.status
  res.setHeader('content-type', 'application/json; charset=utf-8')
  res.end(JSON.stringify(problem))
}
