import type { workbenchContract } from '@mingkao/contract'
import type { PoliciesOf } from '../../auth/policy.ts'

/** 工作台 is the office's. */
export const workbenchPolicies = { show: { roles: ['office'] } } satisfies PoliciesOf<typeof workbenchContract>
