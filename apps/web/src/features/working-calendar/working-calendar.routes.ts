import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { numberParams } from '../../lib/search-params.ts'

const workingCalendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calendar',
  validateSearch: (search: Record<string, unknown>): { year?: number | undefined } => numberParams(search, ['year']),
  component: lazyRouteComponent(() => import('./working-calendar-page.tsx'), 'WorkingCalendarPage'),
})

export const workingCalendarRoutes = [workingCalendarRoute] as const
