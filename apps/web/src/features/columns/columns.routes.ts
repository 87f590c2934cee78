import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { readColumnsSearch } from './columns-search.ts'

const columnsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/columns',
  validateSearch: readColumnsSearch,
  component: lazyRouteComponent(() => import('./columns-page.tsx'), 'ColumnsPage'),
})

export const columnsRoutes = [columnsRoute] as const
