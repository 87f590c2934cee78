import type { contract } from '@mingkao/contract'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import routes from 'virtual:contract-routes'
import { readApiError } from './api-error.ts'
import { isUnauthorized } from './api-problem.ts'
import { onceUnderWay } from './once-under-way.ts'
import { withPresentSession } from './session-loss.ts'

const link = new OpenAPILink(routes, {
  url: `${window.location.origin}/api`,
  customErrorResponseBodyDecoder: readApiError,
  interceptors: [
    (options) => {
      const ask = () => withPresentSession(() => options.next(), isUnauthorized)
      // What can be called off by itself is a query's own reading; the rest is asked for by hand.
      return options.signal ? ask() : onceUnderWay(options.path, options.input, ask)
    },
  ],
})

/** The API, typed by the contract: `await client.users.disable({ id })`. Fails with an ApiError, see `apiProblem`. */
export const client: JsonifiedClient<ContractRouterClient<typeof contract>> = createORPCClient(link)

/** The same for TanStack Query: `useQuery(orpc.assessments.rankings.queryOptions({ input }))`. */
export const orpc = createTanstackQueryUtils(client)
