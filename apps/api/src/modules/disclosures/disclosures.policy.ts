import type { disclosuresContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf } from '../../auth/policy.ts'

/** Staff see their own unit's documents. */
const ownDisclosures = { ...everyReader, staff: 'own-rows' } as const

export const disclosuresPolicies = {
  list: ownDisclosures,
  get: ownDisclosures,
} satisfies PoliciesOf<typeof disclosuresContract>
