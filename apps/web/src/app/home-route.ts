import type { Role } from '@mingkao/contract'
import { createRoute, redirect } from '@tanstack/react-router'
import { meQuery } from '../lib/current-user.ts'
import { signedInRoute } from './signed-in-route.tsx'

/** Where each role begins. */
const HOME_OF: Record<Role, string> = {
  staff: '/self-check',
  office: '/overview',
  leader: '/overview',
  operator: '/users',
}

export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: async ({ context: { queryClient } }) => {
    const me = await queryClient.ensureQueryData(meQuery)
    throw redirect({ to: HOME_OF[me.role], replace: true })
  },
})
