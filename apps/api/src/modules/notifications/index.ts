export { notificationsPolicies } from './notifications.policy.ts'
export { notificationsRoutes } from './notifications.routes.ts'
export { workOnNotifications } from './work-on-notifications.ts'
