import type { NotificationSettings, NotificationWebhook } from '@mingkao/contract'
import type { TestApp } from './build-app.ts'
import type { Answer, Visitor } from './visitor.ts'

/** One successful call of every route of 提醒 that writes. */
export function notificationWrites(app: TestApp, office: Visitor): Record<string, () => Promise<Answer>> {
  let count = 0
  const webhook = async () => {
    count += 1
    const secret = '清明上河图2021#'
    // Nobody listens on port 1: a test message fails, and says so.
    const url = `http://127.0.0.1:1/hook?key=${encodeURIComponent(secret)}`
    return office.post<NotificationWebhook>('/api/notifications/webhooks', {
      name: `第${count}个`,
      url,
      secret,
      format: 'json',
      unit: null,
      isEnabled: true,
    })
  }
  return {
    'POST /notifications/{id}/read': async () => office.post(`/api/notifications/${await notificationRow(app)}/read`),
    'POST /notifications/read': () => office.post('/api/notifications/read'),
    'PATCH /notifications/preferences': () =>
      office.patch('/api/notifications/preferences', { email: 'wang@example.gov.cn', isMailOn: true }),
    'PATCH /notifications/settings': async () => {
      const { body } = await office.get<NotificationSettings>('/api/notifications/settings')
      const smtp = { ...body.smtp, host: '127.0.0.1', port: 1, from: 'mk@example.gov.cn', password: '清明上河图2021#' }
      return office.patch('/api/notifications/settings', { ...body, smtp })
    },
    'POST /notifications/settings/test-mail': () =>
      office.post('/api/notifications/settings/test-mail', { to: 'wang@example.gov.cn' }),
    'POST /notifications/webhooks': webhook,
    'PATCH /notifications/webhooks/{id}': async () => {
      const { body } = await webhook()
      const edited = { name: body.name, format: 'dingtalk', unit: 'CS-T01', isEnabled: true, url: null, secret: null }
      return office.patch(`/api/notifications/webhooks/${body.id}`, { ...edited, version: body.version })
    },
    'DELETE /notifications/webhooks/{id}': async () => {
      const { body } = await webhook()
      return office.delete(`/api/notifications/webhooks/${body.id}`, { version: body.version })
    },
    'POST /notifications/webhooks/{id}/test': async () => {
      const { body } = await webhook()
      return office.post(`/api/notifications/webhooks/${body.id}/test`)
    },
    'POST /notifications/deliveries/{id}/resend': async () =>
      office.post(`/api/notifications/deliveries/${await failedDelivery(app)}/resend`),
  }
}

/** Something 王主任 has been told. */
async function notificationRow({ deps }: TestApp): Promise<string> {
  const { rows } = await deps.db.pool.query<{ id: string }>(
    `insert into notifications (user_id, kind, subject, level, title, detail, href, told_at)
     select id, 'column-freshness', 'C0101', 'alarm', '栏目已超期', '请更新。', '/columns', now()
       from users where name = '王主任' limit 1 returning id::text`,
  )
  return rows[0]?.id ?? ''
}

async function failedDelivery({ deps }: TestApp): Promise<string> {
  const { rows } = await deps.db.pool.query<{ id: string }>(
    `insert into notification_deliveries (id, recipient, channel, target, kind, message, state)
     values (gen_random_uuid(), 'webhook:0', 'webhook', '机器人', 'alarm', '{"items": []}', 'failed') returning id`,
  )
  return rows[0]?.id ?? ''
}
