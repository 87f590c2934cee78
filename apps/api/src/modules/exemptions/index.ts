export { EXEMPTION_RECORD, exemptionsToDecide, readExemption } from './list-exemptions.ts'
export { exemptionsPolicies } from './exemptions.policy.ts'
export { exemptionsRoutes } from './exemptions.routes.ts'
