import type { Problem } from '@mingkao/contract'
import { OpenAPIHandler } from '@orpc/openapi/node'
import { ORPCError } from '@orpc/server'
import { BodyLimitPlugin } from '@orpc/server/node'
import { Refusal } from '../refusal.ts'
import { isBug, problemOf } from './problem.ts'
import { readBody } from './read-body.ts'
import type { RequestContext } from './request-context.ts'
import type { Routes } from './router.ts'

/** Every body but uploads: forms and corrections, never files. */
export const LARGEST_BODY = 2 * 1024 * 1024

/** What a procedure has thrown. Not one of oRPC's own errors: those it would rewrite on the way out. */
class Thrown extends Error {}

/** Carries the finished answer through oRPC, which would otherwise write its own. */
class Answered extends ORPCError<string, unknown> {
  readonly problem: Problem

  constructor(problem: Problem, cause: unknown) {
    super(problem.code, { status: problem.status, message: problem.message, defined: problem.defined, cause })
    this.problem = problem
  }
}

/** Serves the contract's routes. Whatever goes wrong is answered in the one error shape; bugs are logged whole. */
export function createApiHandler(routes: Routes): OpenAPIHandler<RequestContext> {
  return new OpenAPIHandler<RequestContext>(routes, {
    plugins: [new BodyLimitPlugin({ maxBodySize: LARGEST_BODY })],
    clientInterceptors: [
      async (call) => {
        try {
          return await call.next()
        } catch (error) {
          throw new Thrown('thrown by a procedure', { cause: error })
        }
      },
    ],
    interceptors: [
      async (call) => {
        try {
          const { request, context } = call
          return await call.next({ ...call, request: { ...request, body: () => readBody(context.req) } })
        } catch (error) {
          throw answer(error instanceof Thrown ? error.cause : unreadable(error), call.context)
        }
      },
    ],
    customErrorResponseBodyEncoder: (error) => (error instanceof Answered ? error.problem : undefined),
  })
}

/** What fails before the procedure is called is a body or a query that can't be read. */
function unreadable(error: unknown): unknown {
  return error instanceof ORPCError || error instanceof Refusal ? error : new ORPCError('BAD_REQUEST', { cause: error })
}

function answer(error: unknown, { requestId, deps }: RequestContext): Answered {
  const problem = problemOf(error, requestId)
  if (isBug(problem)) deps.log.error({ err: error, requestId }, 'unexpected error')
  return new Answered(problem, error)
}
