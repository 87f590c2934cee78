export { offerFirstAdmin } from './first-admin.ts'
export { systemPolicies } from './system.policy.ts'
export { systemRoutes } from './system.routes.ts'
