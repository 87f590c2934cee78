import type { Role } from '@mingkao/contract'
import { createRoute, redirect } from '@tanstack/react-router'
import { meQuery } from '../lib/current-user.ts'
import { periodsQuery } from '../lib/current-period.ts'
import { signedInRoute } from './signed-in-route.tsx'

/** Where each role begins; the office of an installation without a period, with setting it up. */
const HOME_OF: Record<Role, string> = {
  staff: '/self-check',
  office: '/workbench',
  leader: '/overview',
  operator: '/users',
}

export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: async ({ context: { queryClient } }) => {
    const me = await queryClient.ensureQueryData(meQuery)
    const isNew = me.role === 'office' && (await queryClient.ensureQueryData(periodsQuery)).length === 0
    throw redirect({ to: isNew ? '/setup/guide' : HOME_OF[me.role], replace: true })
  },
})
