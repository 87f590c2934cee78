export { findingReaders } from './finding-readers.ts'
export { vetoesPolicies } from './vetoes.policy.ts'
export { vetoesRoutes } from './vetoes.routes.ts'
