import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { readPrintSearch, readRectificationsSearch } from './rectifications-search.ts'

const rectificationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rectifications',
  validateSearch: readRectificationsSearch,
  component: lazyRouteComponent(() => import('./rectifications-page.tsx'), 'RectificationsPage'),
})

const issueRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rectifications/new',
  component: lazyRouteComponent(() => import('./issue/issue-page.tsx'), 'IssuePage'),
})

const noticeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rectifications/print',
  validateSearch: readPrintSearch,
  component: lazyRouteComponent(() => import('./print-page.tsx'), 'PrintPage'),
})

export const rectificationsRoutes = [rectificationsRoute, issueRoute, noticeRoute] as const
