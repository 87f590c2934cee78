import { z } from 'zod'
import { route } from './base.ts'
import {
  flagQuerySchema,
  momentSchema,
  pageOf,
  pageQuerySchema,
  rowIdSchema,
  unitCodeSchema,
  unitRefSchema,
  versionQuerySchema,
  versionSchema,
} from './shapes.ts'

/** 到限 alarm, 预警 warning, 已恢复 recovered; 告知 news: something that somebody did. */
const levelSchema = z.enum(['alarm', 'warning', 'recovered', 'news'])

export const notificationSchema = z.object({
  id: z.string(),
  /** Event kind; add, never rename: column-freshness, account-gap, monthly-quota, import-rejects. */
  kind: z.string(),
  kindLabel: z.string(),
  level: levelSchema,
  title: z.string(),
  detail: z.string(),
  /** Page of the console that shows the subject. */
  href: z.string(),
  toldAt: momentSchema,
  isRead: z.boolean(),
})
export type Notification = z.infer<typeof notificationSchema>

const unreadSchema = z.object({ unread: z.number().int() })

const mailAddressSchema = z.email('邮箱地址应写作 name@example.gov.cn').max(254)

export const notificationPreferencesSchema = z.object({
  email: z.string().nullable(),
  isMailOn: z.boolean(),
  /** Whether the installation can send mail at all. */
  isMailReady: z.boolean(),
})
export type NotificationPreferences = z.infer<typeof notificationPreferencesSchema>

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间应写作 22:00')

/** Secrets are told to be there or not, never shown. */
export const notificationSettingsSchema = z.object({
  quietFrom: timeSchema,
  quietUntil: timeSchema,
  publicUrl: z.string().nullable(),
  smtp: z.object({
    host: z.string().nullable(),
    port: z.number().int(),
    security: z.enum(['tls', 'starttls', 'none']),
    user: z.string().nullable(),
    hasPassword: z.boolean(),
    from: z.string().nullable(),
  }),
  version: versionSchema,
})
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>

const editedSettings = {
  quietFrom: timeSchema,
  quietUntil: timeSchema,
  publicUrl: z.string().trim().max(500).nullable(),
  smtp: z.object({
    host: z.string().trim().max(253).nullable(),
    port: z.number().int('端口应为整数').min(1, '端口应为 1 到 65535').max(65_535, '端口应为 1 到 65535'),
    security: z.enum(['tls', 'starttls', 'none']),
    user: z.string().trim().max(254).nullable(),
    /** null: as it is; empty: none. */
    password: z.string().max(500).nullable(),
    from: mailAddressSchema.nullable(),
  }),
}

export const webhookFormatSchema = z.enum(['json', 'wecom', 'dingtalk'])

export const notificationWebhookSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  /** The address with what is secret in it (key, access_token …) covered up. */
  address: z.string(),
  format: webhookFormatSchema,
  hasSecret: z.boolean(),
  /** Hears what this unit's staff hear; null: what the office hears. */
  unit: unitRefSchema.nullable(),
  isEnabled: z.boolean(),
  version: versionSchema,
})
export type NotificationWebhook = z.infer<typeof notificationWebhookSchema>

const editedWebhook = {
  name: z.string().trim().min(1, '请填写名称').max(64, '名称不超过 64 字'),
  format: webhookFormatSchema,
  unit: unitCodeSchema.nullable(),
  isEnabled: z.boolean(),
}

/** 投递. What it says is not shown: operators see that something was sent, not what. */
export const notificationDeliverySchema = z.object({
  id: z.uuid(),
  channel: z.enum(['mail', 'webhook']),
  target: z.string(),
  kind: z.enum(['alarm', 'digest', 'news', 'test']),
  items: z.number().int(),
  state: z.enum(['waiting', 'sent', 'failed']),
  attempts: z.number().int(),
  nextAttemptAt: momentSchema.nullable(),
  lastError: z.string().nullable(),
  createdAt: momentSchema,
  sentAt: momentSchema.nullable(),
})
export type NotificationDelivery = z.infer<typeof notificationDeliverySchema>

/** What came of a test message; `message` says in Chinese what went wrong and what to look at. */
const testResultSchema = z.object({ isSent: z.boolean(), message: z.string() })
export type SendingTest = z.infer<typeof testResultSchema>

const webhookId = z.object({ id: rowIdSchema })
const tags = ['提醒']

export const notificationsContract = {
  list: route
    .route({ method: 'GET', path: '/notifications', summary: '我的提醒，新的在前', tags })
    .input(z.object({ unread: flagQuerySchema.optional(), ...pageQuerySchema }))
    .output(pageOf(notificationSchema).extend({ unread: z.number().int() })),
  unread: route
    .route({ method: 'GET', path: '/notifications/unread', summary: '我的未读提醒数', tags })
    .output(unreadSchema),
  read: route
    .route({ method: 'POST', path: '/notifications/{id}/read', summary: '标为已读', tags })
    .input(z.object({ id: z.string().regex(/^\d{1,18}$/) }))
    .output(unreadSchema),
  readAll: route
    .route({ method: 'POST', path: '/notifications/read', summary: '全部标为已读', tags })
    .output(unreadSchema),
  preferences: route
    .route({ method: 'GET', path: '/notifications/preferences', summary: '我的提醒设置', tags })
    .output(notificationPreferencesSchema),
  setPreferences: route
    .route({ method: 'PATCH', path: '/notifications/preferences', summary: '修改我的提醒设置', tags })
    .input(z.object({ email: mailAddressSchema.nullable(), isMailOn: z.boolean() }))
    .output(notificationPreferencesSchema),
  settings: route
    .route({ method: 'GET', path: '/notifications/settings', summary: '发送设置', tags })
    .output(notificationSettingsSchema),
  setSettings: route
    .route({ method: 'PATCH', path: '/notifications/settings', summary: '修改发送设置', tags })
    .input(z.object({ ...editedSettings, version: versionSchema }))
    .output(notificationSettingsSchema),
  testMail: route
    .route({ method: 'POST', path: '/notifications/settings/test-mail', summary: '发送测试邮件', tags })
    .input(z.object({ to: mailAddressSchema }))
    .output(testResultSchema),
  webhooks: route
    .route({ method: 'GET', path: '/notifications/webhooks', summary: '推送地址', tags })
    .output(z.array(notificationWebhookSchema)),
  addWebhook: route
    .route({ method: 'POST', path: '/notifications/webhooks', summary: '新增推送地址', tags })
    .input(z.object({ ...editedWebhook, url: z.string().trim().max(2000), secret: z.string().max(500).nullable() }))
    .output(notificationWebhookSchema),
  changeWebhook: route
    .route({ method: 'PATCH', path: '/notifications/webhooks/{id}', summary: '修改推送地址', tags })
    .input(
      webhookId.extend({
        ...editedWebhook,
        /** null: as it is. */
        url: z.string().trim().max(2000).nullable(),
        /** null: as it is; empty: none. */
        secret: z.string().max(500).nullable(),
        version: versionSchema,
      }),
    )
    .output(notificationWebhookSchema),
  removeWebhook: route
    .route({ method: 'DELETE', path: '/notifications/webhooks/{id}', summary: '删除推送地址', tags })
    .input(webhookId.extend({ version: versionQuerySchema }))
    .output(z.object({ isRemoved: z.literal(true) })),
  testWebhook: route
    .route({ method: 'POST', path: '/notifications/webhooks/{id}/test', summary: '发送测试消息', tags })
    .input(webhookId)
    .output(testResultSchema),
  deliveries: route
    .route({ method: 'GET', path: '/notifications/deliveries', summary: '投递记录，新的在前', tags })
    .input(z.object({ state: z.enum(['waiting', 'sent', 'failed']).optional(), ...pageQuerySchema }))
    .output(pageOf(notificationDeliverySchema)),
  resend: route
    .route({ method: 'POST', path: '/notifications/deliveries/{id}/resend', summary: '重发', tags })
    .input(z.object({ id: z.uuid() }))
    .output(notificationDeliverySchema),
}
