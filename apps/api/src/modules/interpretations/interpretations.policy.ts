import type { interpretationsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** Staff see their own unit's interpretations. */
export const ownInterpretations = { ...everyReader, staff: 'own-rows' } as const

/** Units report, the office keeps the register. */
const office: RolePolicy = { roles: ['office'] }

export const interpretationsPolicies = {
  list: ownInterpretations,
  get: ownInterpretations,
  create: office,
  update: office,
  withdraw: office,
  restore: office,
  restoreVersion: office,
  bulk: office,
} satisfies PoliciesOf<typeof interpretationsContract>
