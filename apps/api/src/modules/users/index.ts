export { usersPolicies } from './users.policy.ts'
export { usersRoutes } from './users.routes.ts'
