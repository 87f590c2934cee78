import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { numberParams } from '../../lib/search-params.ts'
import { readAccountsSearch } from './accounts-search.ts'
import { readRegistrationsSearch } from './registrations/registrations-search.ts'

const accountsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/accounts',
  validateSearch: readAccountsSearch,
  component: lazyRouteComponent(() => import('./accounts-page.tsx'), 'AccountsPage'),
})

const registrationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/registrations',
  validateSearch: readRegistrationsSearch,
  component: lazyRouteComponent(() => import('./registrations/registrations-page.tsx'), 'RegistrationsPage'),
})

const printRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/registrations/print',
  validateSearch: (search: Record<string, unknown>): { registration?: number | undefined } =>
    numberParams(search, ['registration']),
  component: lazyRouteComponent(() => import('./registrations/print-page.tsx'), 'PrintPage'),
})

export const accountsRoutes = [accountsRoute, registrationsRoute, printRoute] as const
