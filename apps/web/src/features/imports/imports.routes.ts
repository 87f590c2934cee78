import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { readImportsSearch, readNewImportSearch } from './imports-search.ts'

const importsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports',
  validateSearch: readImportsSearch,
  component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
})

const newImportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports/new',
  validateSearch: readNewImportSearch,
  component: lazyRouteComponent(() => import('./new-import-page.tsx'), 'NewImportPage'),
})

const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
})

export const importsRoutes = [importsRoute, newImportRoute, importRoute] as const
