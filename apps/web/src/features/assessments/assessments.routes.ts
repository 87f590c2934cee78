import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { isOpenTo } from '../../app/shell/navigation.tsx'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { readRankingsSearch } from './rankings/rankings-search.ts'

/** 总览 adds up what was found at all units, which staff may not read: they go to where they begin. */
const overviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/overview',
  beforeLoad: ({ context: { me } }) => {
    if (!isOpenTo(me.role, '/overview')) throw redirect({ to: '/', replace: true })
  },
  component: lazyRouteComponent(() => import('./overview/overview-page.tsx'), 'OverviewPage'),
})

const rankingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rankings',
  validateSearch: readRankingsSearch,
  component: lazyRouteComponent(() => import('./rankings/rankings-page.tsx'), 'RankingsPage'),
})

export const assessmentsRoutes = [overviewRoute, rankingsRoute] as const
