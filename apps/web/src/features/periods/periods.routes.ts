import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'

const periodsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/periods',
  component: lazyRouteComponent(() => import('./periods-page.tsx'), 'PeriodsPage'),
})

const periodRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/periods/$id',
  component: lazyRouteComponent(() => import('./period-page.tsx'), 'PeriodPage'),
})

export const periodsRoutes = [periodsRoute, periodRoute] as const
