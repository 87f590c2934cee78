import type { systemContract } from '@mingkao/contract'
import { everybody, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** 初始设置 is office work. */
const settingUp: RolePolicy = { roles: ['office'] }

export const systemPolicies = {
  info: everybody,
  health: 'anyone',
  setup: {
    check: 'anyone',
    createFirstAdmin: 'anyone',
    state: settingUp,
    publishScheme: settingUp,
    createPeriod: settingUp,
  },
} satisfies PoliciesOf<typeof systemContract>
