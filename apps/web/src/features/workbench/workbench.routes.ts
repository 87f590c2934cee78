import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'

const workbenchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/workbench',
  component: lazyRouteComponent(() => import('./workbench-page.tsx'), 'WorkbenchPage'),
})

export const workbenchRoutes = [workbenchRoute] as const
