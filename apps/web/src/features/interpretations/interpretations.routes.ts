import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { readInterpretationsSearch } from './interpretations-search.ts'

const interpretationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/interpretations',
  validateSearch: readInterpretationsSearch,
  component: lazyRouteComponent(() => import('./interpretations-page.tsx'), 'InterpretationsPage'),
})

export const interpretationsRoutes = [interpretationsRoute] as const
