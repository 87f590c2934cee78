import type { NotificationWebhook } from '@mingkao/contract'

export const FORMAT_LABELS: Record<NotificationWebhook['format'], string> = {
  wecom: '企业微信机器人',
  dingtalk: '钉钉机器人',
  json: '签名 JSON',
}
