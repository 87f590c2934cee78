import type { appealsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** 申诉: a unit's staff appeal for their own unit, the office decides, leaders read. */
const reading: RolePolicy = { ...everyReader, staff: 'own-rows' }
/** The unit's own words: nobody appeals for it. */
const appealing: RolePolicy = { roles: [], staff: 'own-rows' }
const deciding: RolePolicy = { roles: ['office'] }

export const appealsPolicies = {
  list: reading,
  get: reading,
  window: { roles: ['office', 'leader'], staff: { unitCode: ({ code }) => code } },
  file: appealing,
  withdraw: appealing,
  accept: deciding,
  reject: deciding,
  reopen: deciding,
} satisfies PoliciesOf<typeof appealsContract>
