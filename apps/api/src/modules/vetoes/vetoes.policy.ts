import type { vetoesContract } from '@mingkao/contract'
import type { PoliciesOf, RolePolicy } from '../../auth/policy.ts'

/** Staff read their own unit's; what is confidential, `visible-findings.ts` keeps from leaders. */
const reading: RolePolicy = { roles: ['office', 'leader'], staff: 'own-rows' }

/** Recording, deciding and judging suspicions are the office's. */
const office: RolePolicy = { roles: ['office'] }

export const vetoesPolicies = {
  list: reading,
  get: reading,
  conditions: { roles: ['office', 'leader'], staff: 'every-row' },
  record: office,
  correct: office,
  withdraw: office,
  decide: office,
  decideMany: office,
  reopen: office,
  suspicions: office,
  suspicionRows: office,
  dismissSuspicion: office,
} satisfies PoliciesOf<typeof vetoesContract>
