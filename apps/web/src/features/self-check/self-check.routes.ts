import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'

const selfCheckRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/self-check',
  component: lazyRouteComponent(() => import('./self-check-page.tsx'), 'SelfCheckPage'),
})

const unitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/units/$code',
  component: lazyRouteComponent(() => import('./unit-page.tsx'), 'UnitPage'),
})

export const selfCheckRoutes = [selfCheckRoute, unitRoute] as const
