import { createRoute, redirect, retainSearchParams } from '@tanstack/react-router'
import { orpc } from '../lib/api-client.ts'
import { isUnauthorized } from '../lib/api-problem.ts'
import { meQuery } from '../lib/current-user.ts'
import { periodsQuery } from '../lib/current-period.ts'
import { textParams } from '../lib/search-params.ts'
import { rootRoute } from './root-route.tsx'
import { RouteError } from './route-error.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { AppFrame } from './shell/app-frame.tsx'

/**
 * Every page behind the sign-in hangs below this one; the period stays in the address from page to page.
 * Pages add themselves in `<module>.routes.ts`: `createRoute({ getParentRoute: () => signedInRoute, path: '/units', … })`.
 */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  validateSearch: (search: Record<string, unknown>): { period?: string | undefined } => textParams(search, ['period']),
  search: { middlewares: [retainSearchParams(['period'])] },
  beforeLoad: async ({ context: { queryClient }, location }) => {
    const next = location.href
    try {
      const me = await queryClient.ensureQueryData(meQuery)
      if (me.mustChangePassword) throw redirect({ to: '/change-password', search: { next } })
      return { me }
    } catch (error) {
      if (isUnauthorized(error)) throw redirect({ to: '/sign-in', search: { next } })
      throw error
    }
  },
  loader: async ({ context: { queryClient, me } }) => {
    await Promise.all([
      queryClient.ensureQueryData(orpc.system.info.queryOptions()),
      me.role === 'operator' ? null : queryClient.ensureQueryData(periodsQuery),
    ])
  },
  component: AppFrame,
  errorComponent: RouteError,
  notFoundComponent: NotFoundPage,
})
