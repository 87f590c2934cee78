import type { notificationsContract } from '@mingkao/contract'
import { everybody, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** 发送设置 and 推送地址 are part of running the server; they show nothing of the data. */
const settingUp: RolePolicy = { roles: ['office', 'operator'] }

/** One's own notifications: every statement is narrowed to the person, whatever the role. */
export const notificationsPolicies = {
  list: everybody,
  unread: everybody,
  read: everybody,
  readAll: everybody,
  preferences: everybody,
  setPreferences: everybody,
  settings: settingUp,
  setSettings: settingUp,
  testMail: settingUp,
  webhooks: settingUp,
  addWebhook: settingUp,
  changeWebhook: settingUp,
  removeWebhook: settingUp,
  testWebhook: settingUp,
  deliveries: settingUp,
  resend: settingUp,
} satisfies PoliciesOf<typeof notificationsContract>
