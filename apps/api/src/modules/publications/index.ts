export { addPublication } from './create-publication.ts'
export { publicationsPolicies } from './publications.policy.ts'
export { publicationsRoutes } from './publications.routes.ts'
