import type { publicationsContract } from '@mingkao/contract'
import type { PoliciesOf, RolePolicy } from '../../auth/policy.ts'

/** Staff read the rows of their own unit. */
const reading: RolePolicy = { roles: ['office', 'leader'], staff: 'own-rows' }

/** 补录、更正、撤下 are office work: units report, the office keeps the data. */
const writing: RolePolicy = { roles: ['office'] }

export const publicationsPolicies = {
  list: reading,
  get: reading,
  create: writing,
  correct: writing,
  withdraw: writing,
  restore: writing,
} satisfies PoliciesOf<typeof publicationsContract>
