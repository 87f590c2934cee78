export { actionLabels, labelOfAction } from './action-labels.ts'
export { auditPolicies } from './audit.policy.ts'
export { auditRoutes } from './audit.routes.ts'
export { entityLabels } from './entity-labels.ts'
