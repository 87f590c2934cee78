import type { OpenAPI } from '@orpc/openapi'
import type { Request, Response } from 'express'
import type { Policy } from '../auth/policy.ts'
import type { SignedInContext } from './request-context.ts'

/** What a policy's `unitCode` may look at, and the handler reads: path parameters and query, as text. */
export type ExtraInput = { params: Record<string, string>; query: Record<string, string> }

/** One request to an extra route; its rights have been checked, its body not touched. */
export type ExtraCall = ExtraInput & { req: Request; res: Response; context: SignedInContext }

/**
 * A route the contract can't carry: an upload that is streamed, a download, live progress (SSE), an answer that is kept as
 * bytes.
 */
export type ExtraRoute = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below /api, parameters in braces: `/imports/{id}/file`. */
  path: `/${string}`
  policy: Exclude<Policy<ExtraInput>, 'anyone'>
  /** Its entry in /api/openapi.json; the error answers are added. null: it answers in place of a route of the contract. */
  operation: OpenAPI.OperationObject | null
  /** Answers through `call.res`; whatever it throws is answered in the one error shape. */
  handle: (call: ExtraCall) => Promise<void>
}

/**
 * Where a module puts its extra routes: `export function mount(routes: ExtraRoutes, deps: AppServices): void`.
 * Mounted before the contract's routes.
 */
export type ExtraRoutes = { add: (route: ExtraRoute) => void }
