import { officeOnly } from './rights-lines.ts'

const everybody = { may: 'office leader operator', staff: '全区' } as const
const settingUp = { may: 'office operator', staff: '否' } as const

const none = '00000000-0000-4000-8000-000000000000'

/** 权限表 of 提醒 and 工作台. One's own notifications are everybody's own; that nobody sees another's has a test beside them. */
export const notificationRights = {
  'GET /notifications': { ...everybody, own: '/notifications' },
  'GET /notifications/unread': { ...everybody, own: '/notifications/unread' },
  'POST /notifications/{id}/read': { ...everybody, own: '/notifications/1/read' },
  'POST /notifications/read': { ...everybody, own: '/notifications/read' },
  'GET /notifications/preferences': { ...everybody, own: '/notifications/preferences' },
  'PATCH /notifications/preferences': { ...everybody, own: '/notifications/preferences' },
  'GET /notifications/settings': { ...settingUp, own: '/notifications/settings' },
  'PATCH /notifications/settings': { ...settingUp, own: '/notifications/settings' },
  'POST /notifications/settings/test-mail': { ...settingUp, own: '/notifications/settings/test-mail' },
  'GET /notifications/webhooks': { ...settingUp, own: '/notifications/webhooks' },
  'POST /notifications/webhooks': { ...settingUp, own: '/notifications/webhooks' },
  'PATCH /notifications/webhooks/{id}': { ...settingUp, own: '/notifications/webhooks/1' },
  'DELETE /notifications/webhooks/{id}': { ...settingUp, own: '/notifications/webhooks/1' },
  'POST /notifications/webhooks/{id}/test': { ...settingUp, own: '/notifications/webhooks/1/test' },
  'GET /notifications/deliveries': { ...settingUp, own: '/notifications/deliveries' },
  'POST /notifications/deliveries/{id}/resend': { ...settingUp, own: `/notifications/deliveries/${none}/resend` },
  'GET /workbench': officeOnly('/workbench'),
} as const
