import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { readPublicationsSearch } from './publications-search.ts'

const publicationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/publications',
  validateSearch: readPublicationsSearch,
  component: lazyRouteComponent(() => import('./publications-page.tsx'), 'PublicationsPage'),
})

export const publicationsRoutes = [publicationsRoute] as const
