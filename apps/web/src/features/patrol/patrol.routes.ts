import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { readNewItemsSearch, readPatrolSearch, readRunsSearch, readSettingSearch } from './patrol-search.ts'

const patrolRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/patrol',
  validateSearch: readPatrolSearch,
  component: lazyRouteComponent(() => import('./patrol-page.tsx'), 'PatrolPage'),
})

const newItemsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/patrol/new-items',
  validateSearch: readNewItemsSearch,
  component: lazyRouteComponent(() => import('./new-items-page.tsx'), 'NewItemsPage'),
})

const runsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/patrol/runs',
  validateSearch: readRunsSearch,
  component: lazyRouteComponent(() => import('./runs-page.tsx'), 'RunsPage'),
})

const settingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/patrol/setting',
  validateSearch: readSettingSearch,
  component: lazyRouteComponent(() => import('./setting-page.tsx'), 'SettingPage'),
})

export const patrolRoutes = [patrolRoute, newItemsRoute, runsRoute, settingRoute] as const
