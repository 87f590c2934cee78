import type { assessmentsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** What the what-if is made of is the unit's own business: staff have their own unit's, leaders and the office everybody's. */
const ownFindings: RolePolicy<{ code: string }> = {
  roles: ['office', 'leader'],
  staff: { unitCode: ({ code }) => code },
}

/** 名次、总量、得分 are seen by everybody who reads data; operators never do. */
export const assessmentsPolicies = {
  periods: everyReader,
  summary: everyReader,
  rankings: everyReader,
  // 未通报不公开: staff read other units' findings once the circular is out; see requireIssued.
  standing: { roles: ['office', 'leader'], staff: 'own-rows' },
  whatIf: ownFindings,
  basis: ownFindings,
} satisfies PoliciesOf<typeof assessmentsContract>
