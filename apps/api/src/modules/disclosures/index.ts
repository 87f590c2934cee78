export { disclosuresPolicies } from './disclosures.policy.ts'
export { disclosuresRoutes } from './disclosures.routes.ts'
export { mountDisclosures } from './mount-disclosures.ts'
export { addDisclosure, createDisclosure } from './save-disclosure.ts'
