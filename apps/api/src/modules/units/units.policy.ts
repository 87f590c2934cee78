import type { unitsContract } from '@mingkao/contract'
import { everybody, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

const office: RolePolicy = { roles: ['office'] }

/** Operators read the names: they bind accounts to units. The whole of a unit is for its own staff and for readers. */
export const unitsPolicies = {
  list: everybody,
  get: { roles: ['office', 'leader'], staff: { unitCode: ({ code }) => code } },
  create: office,
  update: office,
  place: office,
  arrange: office,
  setAliases: office,
  rename: office,
  merge: office,
  close: office,
  undo: office,
  exempt: office,
  endExemption: office,
} satisfies PoliciesOf<typeof unitsContract>
