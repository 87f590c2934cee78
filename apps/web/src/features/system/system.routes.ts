import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { textParams } from '../../lib/search-params.ts'

/** The one-time link printed at the first start ends here. */
const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  validateSearch: (search: Record<string, unknown>): { token?: string | undefined } => textParams(search, ['token']),
  beforeLoad: ({ search }) => {
    if (search.token === undefined) throw redirect({ to: '/setup/guide' })
  },
  component: lazyRouteComponent(() => import('./first-admin-page.tsx'), 'FirstAdminPage'),
})

const guideRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/setup/guide',
  component: lazyRouteComponent(() => import('./setup-guide-page.tsx'), 'SetupGuidePage'),
})

export const gateRoutes = [setupRoute] as const
export const systemRoutes = [guideRoute] as const
