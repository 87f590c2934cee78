import type { NotificationWebhook } from '@mingkao/contract'
import { coverAddress } from './sending/check-address.ts'
import type { WebhookRow } from './webhooks.repository.ts'

/** Field by field: neither the secret nor what is secret in the address leaves. Also what the audit log keeps. */
export function presentWebhook({
  id,
  name,
  url,
  format,
  secret,
  unit,
  isEnabled,
  version,
}: WebhookRow): NotificationWebhook {
  return { id, name, address: coverAddress(url), format, hasSecret: secret !== null, unit, isEnabled, version }
}
