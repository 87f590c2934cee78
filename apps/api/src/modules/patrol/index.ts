export { patrolPolicies } from './patrol.policy.ts'
export { patrolRoutes } from './patrol.routes.ts'
export { workOnPatrol } from './work-on-patrol.ts'
