import type { unitsContract } from '@mingkao/contract'
import { everybody, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

const office: RolePolicy = { roles: ['office'] }

/** Operators read the names: they bind accounts to units. */
export const unitsPolicies = {
  list: everybody,
  create: office,
  update: office,
  exempt: office,
  endExemption: office,
} satisfies PoliciesOf<typeof unitsContract>
