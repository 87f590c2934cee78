import type { auditContract } from '@mingkao/contract'
import type { PoliciesOf, RolePolicy } from '../../auth/policy.ts'

/** The office sees everything that was done; a unit what was done to its own rows. */
const reading: RolePolicy = { roles: ['office'], staff: 'own-rows' }

export const auditPolicies = {
  list: reading,
  choices: reading,
  get: reading,
} satisfies PoliciesOf<typeof auditContract>
