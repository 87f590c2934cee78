import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RouteRights } from '../auth/route-rights.ts'
import type { SignedInUser } from '../auth/signed-in-user.ts'
import type { WriteContext } from '../db/with-transaction.ts'
import type { AppServices } from '../deps.ts'

/** What every handler is given, before its rights have been looked at. */
export type RequestContext = {
  deps: AppServices
  /** 请求编号: goes into the log, the audit row and every error. */
  requestId: string
  /** Who is signed in; null without a good session. */
  user: SignedInUser | null
  /**
   * The data version of this very moment (the sum over all slots), read together with the session: the key of any
   * cache of computed answers. Null without a session.
   */
  dataVersion: bigint | null
  rights: RouteRights
  req: IncomingMessage
  res: ServerResponse
}

/** What a handler behind the sign-in is given. */
export type SignedInContext = RequestContext & { user: SignedInUser; dataVersion: bigint }

/** Who writes, why, and in which request: the first argument of `withTransaction`. */
export function writing({ deps, user, requestId }: SignedInContext, reason?: string): WriteContext {
  return { db: deps.db, actor: { id: user.id, name: user.name, role: user.role }, reason, requestId }
}

/** Who asks, and what the answer is judged by: the request's database, the domain clock, the data version. */
export function asking({ deps, user, dataVersion }: SignedInContext) {
  return { user, source: { db: deps.db, clock: deps.clock, version: dataVersion } }
}
