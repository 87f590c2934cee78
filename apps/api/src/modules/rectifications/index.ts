export { rectificationsPolicies } from './rectifications.policy.ts'
export { rectificationsRoutes } from './rectifications.routes.ts'
export { ordersToHandle } from './orders-to-handle.ts'
