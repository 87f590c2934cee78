import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { textParams } from '../../lib/search-params.ts'
import { readColumnsSearch } from './columns-search.ts'

const columnsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/columns',
  validateSearch: readColumnsSearch,
  component: lazyRouteComponent(() => import('./columns-page.tsx'), 'ColumnsPage'),
})

const calendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/columns/calendar',
  validateSearch: (search: Record<string, unknown>): { unit?: string | undefined } => textParams(search, ['unit']),
  component: lazyRouteComponent(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'),
})

const printRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/columns/print',
  validateSearch: readColumnsSearch,
  component: lazyRouteComponent(() => import('./print/print-page.tsx'), 'PrintPage'),
})

export const columnsRoutes = [columnsRoute, calendarRoute, printRoute] as const
