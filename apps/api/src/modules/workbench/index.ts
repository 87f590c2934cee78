export { workbenchPolicies } from './workbench.policy.ts'
export { workbenchRoutes } from './workbench.routes.ts'
