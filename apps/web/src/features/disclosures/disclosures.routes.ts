import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { numberParams } from '../../lib/search-params.ts'
import { readDisclosuresSearch } from './disclosures-search.ts'

const disclosuresRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/disclosures',
  validateSearch: readDisclosuresSearch,
  component: lazyRouteComponent(() => import('./disclosures-page.tsx'), 'DisclosuresPage'),
})

const quartersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/disclosures/quarters',
  validateSearch: (search: Record<string, unknown>): { year?: number | undefined } => numberParams(search, ['year']),
  component: lazyRouteComponent(() => import('./quarters-page.tsx'), 'QuartersPage'),
})

export const disclosuresRoutes = [disclosuresRoute, quartersRoute] as const
