import type { accountsContract, registrationsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** Staff see their own unit's accounts. */
export const ownAccounts = { ...everyReader, staff: 'own-rows' } as const

/** The register is the office's to keep; a unit asks by registration. */
const keeping: RolePolicy = { roles: ['office'] }

/** 备案 is filed by the unit, or by the office for it. */
const filing = { roles: ['office'], staff: 'own-rows' } as const

export const accountsPolicies = {
  list: ownAccounts,
  get: ownAccounts,
  history: ownAccounts,
  posts: ownAccounts,
  record: keeping,
  update: keeping,
  step: keeping,
  restore: keeping,
  createPost: keeping,
  correctPost: keeping,
  withdrawPost: keeping,
  restorePost: keeping,
} satisfies PoliciesOf<typeof accountsContract>

export const registrationsPolicies = {
  list: ownAccounts,
  get: ownAccounts,
  create: filing,
  amend: filing,
  withdraw: filing,
  approve: keeping,
  reject: keeping,
} satisfies PoliciesOf<typeof registrationsContract>
