export { systemPolicies } from './system.policy.ts'
export { systemRoutes } from './system.routes.ts'
