import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'

const checklistsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/checklists',
  component: lazyRouteComponent(() => import('./checklists-page.tsx'), 'ChecklistsPage'),
})

const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/checklists/import',
  component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportChecklistPage'),
})

const checklistRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/checklists/lists/$id',
  component: lazyRouteComponent(() => import('./editor/checklist-page.tsx'), 'ChecklistPage'),
})

const roundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/checklists/rounds/$id',
  component: lazyRouteComponent(() => import('./round/round-page.tsx'), 'InspectionRoundPage'),
})

const sheetsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/self-inspection',
  component: lazyRouteComponent(() => import('./sheet/sheets-page.tsx'), 'SheetsPage'),
})

const sheetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/self-inspection/$id',
  component: lazyRouteComponent(() => import('./sheet/sheet-page.tsx'), 'SheetPage'),
})

export const checklistsRoutes = [
  checklistsRoute,
  importRoute,
  checklistRoute,
  roundRoute,
  sheetsRoute,
  sheetRoute,
] as const
