export { checksPolicies } from './checks.policy.ts'
export { checksRoutes } from './checks.routes.ts'
