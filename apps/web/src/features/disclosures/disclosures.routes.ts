import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { readDisclosuresSearch } from './disclosures-search.ts'

const disclosuresRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/disclosures',
  validateSearch: readDisclosuresSearch,
  component: lazyRouteComponent(() => import('./disclosures-page.tsx'), 'DisclosuresPage'),
})

export const disclosuresRoutes = [disclosuresRoute] as const
