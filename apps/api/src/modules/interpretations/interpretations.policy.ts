import type { interpretationsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf } from '../../auth/policy.ts'

/** Staff see their own unit's interpretations. */
const ownInterpretations = { ...everyReader, staff: 'own-rows' } as const

export const interpretationsPolicies = {
  list: ownInterpretations,
  get: ownInterpretations,
} satisfies PoliciesOf<typeof interpretationsContract>
