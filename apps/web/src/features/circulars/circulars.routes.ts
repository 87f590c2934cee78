import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { readTemplatesSearch } from './circulars-search.ts'

const circularsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/circulars',
  component: lazyRouteComponent(() => import('./circulars-page.tsx'), 'CircularsPage'),
})

const templatesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/circulars/templates',
  validateSearch: readTemplatesSearch,
  component: lazyRouteComponent(() => import('./templates/templates-page.tsx'), 'TemplatesPage'),
})

const circularRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/circulars/$id',
  component: lazyRouteComponent(() => import('./circular-page.tsx'), 'CircularPage'),
})

export const circularsRoutes = [circularsRoute, templatesRoute, circularRoute] as const
