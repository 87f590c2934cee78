import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/signed-in-route.tsx'
import { readInterviewsSearch } from './interviews-search.ts'

const interviewsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/interviews',
  validateSearch: readInterviewsSearch,
  component: lazyRouteComponent(() => import('./interviews-page.tsx'), 'InterviewsPage'),
})

export const interviewsRoutes = [interviewsRoute] as const
