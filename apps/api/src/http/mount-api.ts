import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Request, Response } from 'express'
import { authorise } from '../auth/authorise.ts'
import { findSession } from '../auth/find-session.ts'
import type { RouteRights } from '../auth/route-rights.ts'
import { readSessionToken } from '../auth/session-cookie.ts'
import type { AppServices } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { createApiDocs } from './api-docs.ts'
import { createApiHandler, LARGEST_BODY } from './api-handler.ts'
import { checkOrigin } from './check-origin.ts'
import { createExtraRouter, splitUrl } from './extra-router.ts'
import { describeApi } from './openapi-document.ts'
import type { RequestContext } from './request-context.ts'
import { contractRights, mountExtraRoutes, routes } from './router.ts'
import { requirePlainText } from './require-plain-text.ts'
import { API_HEADERS } from './security-headers.ts'
import { sendProblem } from './send-problem.ts'

/** Answers one request below /api, whatever becomes of it. */
export type ApiListener = (req: Request, res: Response) => Promise<void>

/** The whole of /api: session, rights, routes, errors. Never calls back: what it does not know is a 404 of its own. */
export function createApi(deps: AppServices): ApiListener {
  const rights = contractRights()
  const extra = createExtraRouter()
  mountExtraRoutes(extra, deps)
  const handler = createApiHandler(routes)
  const docs = createApiDocs(() => describeApi(rights, extra.all))

  const answer = async (req: Request, res: Response, requestId: string): Promise<void> => {
    checkOrigin(req)
    const { path, query } = splitUrl(req)
    if (await docs(req, res, path)) return
    const found = extra.match(req.method, path, query)
    if (!found && Number(req.headers['content-length']) > LARGEST_BODY) throw new Refusal('PAYLOAD_TOO_LARGE')
    const context = await openContext({ deps, rights, requestId, req, res })
    if (!found) {
      const { matched } = await handler.handle(req, res, { prefix: '/api', context })
      if (!matched) throw new Refusal('NOT_FOUND', '没有这个接口，请核对地址和方法。')
      return
    }
    const { route, ...input } = found
    const user = authorise(route.policy, context.user, input)
    if (!user || context.dataVersion === null) throw new Refusal('UNAUTHORIZED')
    requirePlainText(input)
    await route.handle({ ...input, req, res, context: { ...context, user, dataVersion: context.dataVersion } })
  }

  return async (req, res) => {
    const requestId = randomUUID()
    res.setHeader('x-request-id', requestId)
    for (const [name, value] of API_HEADERS) res.setHeader(name, value)
    try {
      await answer(req, res, requestId)
    } catch (error) {
      sendProblem(res, error, { requestId, log: deps.log })
    }
  }
}

type Incoming = { deps: AppServices; rights: RouteRights; requestId: string; req: IncomingMessage; res: ServerResponse }

async function openContext(incoming: Incoming): Promise<RequestContext> {
  const { deps, req } = incoming
  const token = readSessionToken(req.headers.cookie, deps.auth.secret)
  const session = token === null ? null : await findSession(deps.db.pool, token)
  return { ...incoming, user: session?.user ?? null, dataVersion: session?.dataVersion ?? null }
}
