import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { numberParams } from '../../lib/search-params.ts'

export type RoundsSearch = { page?: number | undefined; pageSize?: number | undefined }
export type RoundSearch = { task?: number | undefined; view?: 'print' | undefined }

const roundsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/check-rounds',
  validateSearch: (search: Record<string, unknown>): RoundsSearch => numberParams(search, ['page', 'pageSize']),
  component: lazyRouteComponent(() => import('./rounds-page.tsx'), 'RoundsPage'),
})

const roundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/check-rounds/$id',
  validateSearch: (search: Record<string, unknown>): RoundSearch => ({
    ...numberParams(search, ['task']),
    ...(search['view'] === 'print' && { view: 'print' as const }),
  }),
  component: lazyRouteComponent(() => import('./round-page.tsx'), 'RoundPage'),
})

export const checksRoutes = [roundsRoute, roundRoute] as const
