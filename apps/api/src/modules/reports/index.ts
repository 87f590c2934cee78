export { reportAttachments } from './show-report.ts'
export { reportsPolicies } from './reports.policy.ts'
export { reportsRoutes } from './reports.routes.ts'
