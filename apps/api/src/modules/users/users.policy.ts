import type { usersContract } from '@mingkao/contract'
import type { PoliciesOf, RolePolicy } from '../../auth/policy.ts'

/** Operators keep all accounts; the office keeps those of the units' staff, which `manageable-users.ts` sees to. */
const accountKeepers: RolePolicy = { roles: ['office', 'operator'] }

export const usersPolicies = {
  list: accountKeepers,
  create: accountKeepers,
  disable: accountKeepers,
  enable: accountKeepers,
  resetPassword: accountKeepers,
  requirePasswordChange: accountKeepers,
  signOutEverywhere: accountKeepers,
} satisfies PoliciesOf<typeof usersContract>
