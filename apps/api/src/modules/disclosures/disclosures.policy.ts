import type { disclosuresContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** Staff see their own unit's documents. */
export const ownDisclosures = { ...everyReader, staff: 'own-rows' } as const

/** Units report, the office keeps the register. */
const office: RolePolicy = { roles: ['office'] }

export const disclosuresPolicies = {
  list: ownDisclosures,
  quarters: ownDisclosures,
  get: ownDisclosures,
  create: office,
  update: office,
  withdraw: office,
  restore: office,
  restoreVersion: office,
  bulk: office,
} satisfies PoliciesOf<typeof disclosuresContract>
