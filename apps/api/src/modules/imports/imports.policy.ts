import type { importsContract } from '@mingkao/contract'
import type { PoliciesOf, RolePolicy } from '../../auth/policy.ts'

/** 数据由区政府办维护. */
export const importing: RolePolicy = { roles: ['office'] }
/** What was brought in, and how, leaders may read like all data. */
export const readingImports: RolePolicy = { roles: ['office', 'leader'] }

export const importsPolicies = {
  list: readingImports,
  get: readingImports,
  rejections: readingImports,
  rerun: importing,
  cancel: importing,
  undo: importing,
} satisfies PoliciesOf<typeof importsContract>
