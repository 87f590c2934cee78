export { accountsPolicies } from './accounts.policy.ts'
export { accountsRoutes } from './accounts.routes.ts'
