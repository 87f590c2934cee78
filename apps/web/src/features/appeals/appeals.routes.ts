import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { readAppealsSearch } from './appeals-search.ts'

const appealsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appeals',
  validateSearch: readAppealsSearch,
  component: lazyRouteComponent(() => import('./appeals-page.tsx'), 'AppealsPage'),
})

export const appealsRoutes = [appealsRoute] as const
