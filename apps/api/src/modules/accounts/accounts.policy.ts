import type { accountsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf } from '../../auth/policy.ts'

/** Staff see their own unit's accounts. */
const ownAccounts = { ...everyReader, staff: 'own-rows' } as const

export const accountsPolicies = {
  list: ownAccounts,
  get: ownAccounts,
  posts: ownAccounts,
} satisfies PoliciesOf<typeof accountsContract>
