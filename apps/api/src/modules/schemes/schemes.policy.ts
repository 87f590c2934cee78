import type { schemesContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** The rules are everybody's to read; drafts, and all that changes them, are the office's. */
export const writingSchemes: RolePolicy = { roles: ['office'] }

export const schemesPolicies = {
  list: everyReader,
  get: everyReader,
  draft: writingSchemes,
  import: writingSchemes,
  save: writingSchemes,
  remove: writingSchemes,
  outlook: writingSchemes,
  publish: writingSchemes,
} satisfies PoliciesOf<typeof schemesContract>
