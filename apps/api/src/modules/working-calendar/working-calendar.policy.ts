import type { workingCalendarContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf } from '../../auth/policy.ts'

/** Everybody may know by which days they are judged; the office says which they are. */
export const workingCalendarPolicies = {
  get: everyReader,
  save: { roles: ['office'] },
} satisfies PoliciesOf<typeof workingCalendarContract>
