import type { reportsContract } from '@mingkao/contract'
import type { PoliciesOf, RolePolicy } from '../../auth/policy.ts'

/** Staff see their own unit's. */
const reading: RolePolicy = { roles: ['office', 'leader'], staff: 'own-rows' }
/** 报送 is the units': the office enters things by hand in the registers themselves. */
const reporting: RolePolicy = { roles: [], staff: 'own-rows' }
const deciding: RolePolicy = { roles: ['office'] }

export const reportsPolicies = {
  list: reading,
  get: reading,
  submit: reporting,
  change: reporting,
  withdraw: reporting,
  accept: deciding,
  refuse: deciding,
} satisfies PoliciesOf<typeof reportsContract>
