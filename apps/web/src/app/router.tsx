import type { QueryClient } from '@tanstack/react-query'
import { createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router'
import { accountsRoutes } from '../features/accounts/accounts.routes.ts'
import { appealsRoutes } from '../features/appeals/appeals.routes.ts'
import { assessmentsRoutes } from '../features/assessments/assessments.routes.ts'
import { auditRoutes } from '../features/audit/audit.routes.ts'
import { authRoutes } from '../features/auth/auth.routes.ts'
import { checklistsRoutes } from '../features/checklists/checklists.routes.ts'
import { checksRoutes } from '../features/checks/checks.routes.ts'
import { circularsRoutes } from '../features/circulars/circulars.routes.ts'
import { columnsRoutes } from '../features/columns/columns.routes.ts'
import { disclosuresRoutes } from '../features/disclosures/disclosures.routes.ts'
import { importsRoutes } from '../features/imports/imports.routes.ts'
import { interviewsRoutes } from '../features/interviews/interviews.routes.ts'
import { interpretationsRoutes } from '../features/interpretations/interpretations.routes.ts'
import { notificationsRoutes } from '../features/notifications/notifications.routes.ts'
import { patrolRoutes } from '../features/patrol/patrol.routes.ts'
import { periodsRoutes } from '../features/periods/periods.routes.ts'
import { publicationsRoutes } from '../features/publications/publications.routes.ts'
import { reportsRoutes } from '../features/reports/reports.routes.ts'
import { rectificationsRoutes } from '../features/rectifications/rectifications.routes.ts'
import { schemesRoutes } from '../features/schemes/schemes.routes.ts'
import { selfCheckRoutes } from '../features/self-check/self-check.routes.ts'
import { gateRoutes, systemRoutes } from '../features/system/system.routes.ts'
import { unitsRoutes } from '../features/units/units.routes.ts'
import { usersRoutes } from '../features/users/users.routes.ts'
import { vetoesRoutes } from '../features/vetoes/vetoes.routes.ts'
import { workbenchRoutes } from '../features/workbench/workbench.routes.ts'
import { workingCalendarRoutes } from '../features/working-calendar/working-calendar.routes.ts'
import { homeRoute } from './home-route.ts'
import { rootRoute } from './root-route.tsx'
import { signedInRoute } from './signed-in-route.tsx'

// A feature's pages: one line here, everything else in its own folder.
const routeTree = rootRoute.addChildren([
  ...authRoutes,
  ...gateRoutes,
  signedInRoute.addChildren([
    homeRoute,
    ...accountsRoutes,
    ...appealsRoutes,
    ...assessmentsRoutes,
    ...checklistsRoutes,
    ...checksRoutes,
    ...auditRoutes,
    ...circularsRoutes,
    ...columnsRoutes,
    ...disclosuresRoutes,
    ...importsRoutes,
    ...interpretationsRoutes,
    ...interviewsRoutes,
    ...workingCalendarRoutes,
    ...notificationsRoutes,
    ...patrolRoutes,
    ...periodsRoutes,
    ...publicationsRoutes,
    ...reportsRoutes,
    ...rectificationsRoutes,
    ...schemesRoutes,
    ...selfCheckRoutes,
    ...systemRoutes,
    ...unitsRoutes,
    ...usersRoutes,
    ...vetoesRoutes,
    ...workbenchRoutes,
  ]),
])

/** Addresses stay readable: `?unit=CS-T01&month=2021-08`, values as they are. */
export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    scrollRestoration: true,
    parseSearch: parseSearchWith((value) => value),
    stringifySearch: stringifySearchWith(String),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
