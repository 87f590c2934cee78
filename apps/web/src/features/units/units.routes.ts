import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { readUnitsSearch } from './units-search.ts'

const unitsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/units',
  validateSearch: readUnitsSearch,
  component: lazyRouteComponent(() => import('./units-page.tsx'), 'UnitsPage'),
})

export const unitsRoutes = [unitsRoute] as const
