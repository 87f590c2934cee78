export { unitsPolicies } from './units.policy.ts'
export { unitsRoutes } from './units.routes.ts'
