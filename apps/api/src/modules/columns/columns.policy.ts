import type { columnsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf } from '../../auth/policy.ts'

/** Staff see the columns their unit leads or supports, and those below them. */
const ownColumns = { ...everyReader, staff: 'own-rows' } as const

export const columnsPolicies = {
  list: ownColumns,
  get: ownColumns,
} satisfies PoliciesOf<typeof columnsContract>
