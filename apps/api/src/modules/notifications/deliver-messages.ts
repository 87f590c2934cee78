import type { DeliveryDeps } from './delivery-deps.ts'
import { giveUp } from './give-up.ts'
import { type ClaimedDelivery, deliveriesRepository } from './deliveries.repository.ts'
import { sendMail } from './sending/send-mail.ts'
import { sendWebhook } from './sending/send-webhook.ts'
import { SendingError } from './sending/sending-error.ts'
import { type SettingsRow, settingsRepository } from './settings.repository.ts'

/** Sent at the same time: a mailbox that hangs holds up no robot. */
const AT_ONCE = 8
/** After 1, 2, 4 … 64 minutes; then it waits for somebody to look. */
const MOST_ATTEMPTS = 8

/**
 * 投递: sends everything that is due, a few at a time. Any number of processes may do so at once: each takes its own. One
 * that dies leaves what it had taken to the next, so a message may arrive twice, with the same id.
 * @param signal stops between two handfuls
 */
export async function deliverMessages(deps: DeliveryDeps, signal?: AbortSignal): Promise<void> {
  const { db, log } = deps
  const deliveries = deliveriesRepository(db.pool)
  await deliveries.sweep()
  for (;;) {
    const claimed = signal?.aborted ? [] : await deliveries.claim(AT_ONCE)
    if (claimed.length === 0) return
    const settings = await settingsRepository(db.pool).find()
    await Promise.all(
      claimed.map(async (delivery) => {
        const error = await failureOf(delivery, settings, log)
        if (error === null) return deliveries.markSent(delivery.id)
        log.info({ delivery: delivery.id, attempts: delivery.attempts, error }, 'delivery failed')
        const delay = delayAfter(delivery.attempts)
        if (delay === null) return giveUp(deps, delivery.id, error)
        return deliveries.markFailed(delivery.id, error, delay)
      }),
    )
  }
}

/** Minutes until the next attempt; null after the last. */
export function delayAfter(attempts: number): number | null {
  return attempts >= MOST_ATTEMPTS ? null : 2 ** (attempts - 1)
}

/** Sends it. @returns why it could not be sent; null: it was */
async function failureOf(
  delivery: ClaimedDelivery,
  settings: SettingsRow,
  log: DeliveryDeps['log'],
): Promise<string | null> {
  const { id, message, mail, webhook, now } = delivery
  try {
    if (webhook) await sendWebhook(webhook, { id, message, now, publicUrl: settings.publicUrl })
    else if (mail !== null) await sendMail(settings, { id, to: mail, message })
    else return '收件人已取消邮箱地址，或推送地址已删除。'
    return null
  } catch (error) {
    if (error instanceof SendingError) return error.message
    log.error({ err: error, delivery: id }, 'delivery broke')
    return '发送时系统出错，请联系运维查看日志。'
  }
}
