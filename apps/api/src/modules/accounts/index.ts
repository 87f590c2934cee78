export { accountsPolicies, registrationsPolicies } from './accounts.policy.ts'
export { accountsRoutes, registrationsRoutes } from './accounts.routes.ts'
export { createPost } from './posts/create-post.ts'
export { mountAccounts } from './mount-accounts.ts'
