export { addAccount } from './create-user.ts'
export { usersPolicies } from './users.policy.ts'
export { usersRoutes } from './users.routes.ts'
