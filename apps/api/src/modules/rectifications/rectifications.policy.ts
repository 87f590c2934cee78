import type { rectificationsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** 整改通知: the office issues and reviews, a unit's staff see and answer their own, leaders read. */
export const readingOrders = { ...everyReader, staff: 'own-rows' } as const
const issuing: RolePolicy = { roles: ['office'] }
/** The unit's own words: nobody answers for it. */
const answering: RolePolicy = { roles: [], staff: 'own-rows' }

export const rectificationsPolicies = {
  list: readingOrders,
  get: readingOrders,
  orderable: issuing,
  issue: issuing,
  extend: issuing,
  cancel: issuing,
  reply: answering,
  accept: issuing,
  sendBack: issuing,
  recheck: issuing,
} satisfies PoliciesOf<typeof rectificationsContract>
