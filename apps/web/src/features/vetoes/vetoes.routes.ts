import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { readSuspicionsSearch } from './suspicions-search.ts'
import { readVetoesSearch } from './vetoes-search.ts'

const vetoesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/veto-findings',
  validateSearch: readVetoesSearch,
  component: lazyRouteComponent(() => import('./vetoes-page.tsx'), 'VetoesPage'),
})

const suspicionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/veto-suspicions',
  validateSearch: readSuspicionsSearch,
  component: lazyRouteComponent(() => import('./suspicions-page.tsx'), 'SuspicionsPage'),
})

export const vetoesRoutes = [vetoesRoute, suspicionsRoute] as const
