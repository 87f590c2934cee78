import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { readRankingsSearch } from './rankings/rankings-search.ts'

const overviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/overview',
  component: lazyRouteComponent(() => import('./overview/overview-page.tsx'), 'OverviewPage'),
})

const rankingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rankings',
  validateSearch: readRankingsSearch,
  component: lazyRouteComponent(() => import('./rankings/rankings-page.tsx'), 'RankingsPage'),
})

export const assessmentsRoutes = [overviewRoute, rankingsRoute] as const
