export { authPolicies } from './auth.policy.ts'
export { authRoutes } from './auth.routes.ts'
