import type { checksContract } from '@mingkao/contract'
import type { PoliciesOf, RolePolicy } from '../../auth/policy.ts'

/** Rounds and their results; checklists are the office's own work. */
const reading: RolePolicy = { roles: ['office', 'leader'] }
const office: RolePolicy = { roles: ['office'] }

export const checksPolicies = {
  list: reading,
  get: reading,
  inspectors: office,
  start: office,
  settle: office,
  close: office,
  task: office,
  reopen: office,
  answer: office,
} satisfies PoliciesOf<typeof checksContract>
