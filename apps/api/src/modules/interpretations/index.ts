export { interpretationsPolicies } from './interpretations.policy.ts'
export { interpretationsRoutes } from './interpretations.routes.ts'
