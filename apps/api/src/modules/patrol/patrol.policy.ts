import type { patrolContract } from '@mingkao/contract'
import type { PoliciesOf, RolePolicy } from '../../auth/policy.ts'

/** 巡检由区政府办组织. */
const running: RolePolicy = { roles: ['office'] }
const reading: RolePolicy = { roles: ['office', 'leader'] }
/** Staff see how their own unit's columns were found. */
const ownColumns: RolePolicy = { ...reading, staff: 'own-rows' }

export const patrolPolicies = {
  runs: reading,
  start: running,
  run: reading,
  cancel: running,
  visits: reading,
  visit: ownColumns,
  columnVisits: ownColumns,
  setting: reading,
  saveSetting: running,
  try: running,
  newItems: reading,
  takeOver: running,
} satisfies PoliciesOf<typeof patrolContract>
