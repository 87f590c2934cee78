import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'

const schemesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes',
  component: lazyRouteComponent(() => import('./schemes-page.tsx'), 'SchemesPage'),
})

// The rules come with it: the form is drawn from them, and the preview is worked out by them.
const schemeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/$id',
  component: lazyRouteComponent(() => import('./scheme-page.tsx'), 'SchemePage'),
})

const printRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/$id/print',
  component: lazyRouteComponent(() => import('./read/print-page.tsx'), 'PrintPage'),
})

export const schemesRoutes = [schemesRoute, schemeRoute, printRoute] as const
