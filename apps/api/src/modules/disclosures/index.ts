export { disclosuresPolicies } from './disclosures.policy.ts'
export { disclosuresRoutes } from './disclosures.routes.ts'
