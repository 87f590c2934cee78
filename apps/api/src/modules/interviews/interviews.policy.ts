import type { interviewsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** That an interview took place is for the unit and for leaders to know; its minutes, which `list` leaves out, are the office's. */
const office: RolePolicy = { roles: ['office'] }
const reading: RolePolicy = { ...everyReader, staff: 'own-rows' }

export const interviewsPolicies = {
  list: reading,
  proposals: office,
  record: office,
  correct: office,
  ladder: office,
} satisfies PoliciesOf<typeof interviewsContract>
