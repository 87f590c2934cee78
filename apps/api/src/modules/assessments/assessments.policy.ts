import type { assessmentsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** Findings are the unit's own business: staff read their own unit's, leaders and the office everybody's. */
const ownFindings: RolePolicy<{ code: string }> = {
  roles: ['office', 'leader'],
  staff: { unitCode: ({ code }) => code },
}

/** 名次、总量、得分 are seen by everybody who reads data; operators never do. */
export const assessmentsPolicies = {
  periods: everyReader,
  summary: everyReader,
  rankings: everyReader,
  standing: ownFindings,
  whatIf: ownFindings,
  basis: ownFindings,
} satisfies PoliciesOf<typeof assessmentsContract>
