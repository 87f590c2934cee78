import type { exemptionsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** 免考申请: a unit's staff ask for their own unit, the office for any; another of the office decides; leaders read. */
const reading: RolePolicy = { ...everyReader, staff: 'own-rows' }
const asking: RolePolicy = { roles: ['office'], staff: 'own-rows' }
const deciding: RolePolicy = { roles: ['office'] }

export const exemptionsPolicies = {
  list: reading,
  get: reading,
  ask: asking,
  withdraw: asking,
  approve: deciding,
  refuse: deciding,
  revoke: deciding,
} satisfies PoliciesOf<typeof exemptionsContract>
