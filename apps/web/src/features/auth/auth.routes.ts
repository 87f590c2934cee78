import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { textParams } from '../../lib/search-params.ts'

const readNext = (search: Record<string, unknown>): { next?: string | undefined } => textParams(search, ['next'])

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: readNext,
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
})

const changePasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/change-password',
  validateSearch: readNext,
  component: lazyRouteComponent(() => import('./change-password-page.tsx'), 'ChangePasswordPage'),
})

export const authRoutes = [signInRoute, changePasswordRoute] as const
