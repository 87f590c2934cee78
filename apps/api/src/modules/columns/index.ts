export { columnsPolicies } from './columns.policy.ts'
export { columnsRoutes } from './columns.routes.ts'
export { mountColumns } from './mount-columns.ts'
export { listColumns } from './list-columns.ts'
