export { vetoesPolicies } from './vetoes.policy.ts'
export { vetoesRoutes } from './vetoes.routes.ts'
