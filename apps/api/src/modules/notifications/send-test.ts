import { randomUUID } from 'node:crypto'
import type { SendingTest } from '@mingkao/contract'
import type { Clock } from '../../clock.ts'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { testMessage } from './sending/message.ts'
import { sendMail } from './sending/send-mail.ts'
import { sendWebhook } from './sending/send-webhook.ts'
import { SendingError } from './sending/sending-error.ts'
import { settingsRepository } from './settings.repository.ts'
import { webhooksRepository } from './webhooks.repository.ts'

type Testing = { write: WriteContext; clock: Clock }

/** 测试邮件 with the settings as they are stored. What goes wrong is the answer, in Chinese. */
export async function sendTestMail({ write, clock }: Testing, to: string): Promise<SendingTest> {
  const settings = await settingsRepository(write.db.pool).find()
  const message = testMessage(clock.now())
  const result = await attempt(
    () => sendMail(settings, { id: randomUUID(), to, message }),
    `测试邮件已发给 ${to}，请查收。`,
  )
  return noted(write, { action: 'send-test-mail', entity: 'notification_settings', after: { to, ...result } }, result)
}

/** 测试消息 to one address. @throws Refusal NOT_FOUND */
export async function sendTestToWebhook({ write, clock }: Testing, id: number): Promise<SendingTest> {
  const { pool } = write.db
  const [settings, webhook] = await Promise.all([settingsRepository(pool).find(), webhooksRepository(pool).find(id)])
  if (!webhook) throw new Refusal('NOT_FOUND', '没有这个推送地址，可能已被删除。')
  const posting = { id: randomUUID(), message: testMessage(clock.now()), publicUrl: settings.publicUrl }
  const result = await attempt(
    async () => sendWebhook(webhook, { ...posting, now: await realTime(write) }),
    `测试消息已送到“${webhook.name}”。`,
  )
  return noted(
    write,
    { action: 'send-test-message', entity: 'notification_webhook', entityId: id, after: result },
    result,
  )
}

async function attempt(send: () => Promise<void>, sent: string): Promise<SendingTest> {
  try {
    await send()
    return { isSent: true, message: sent }
  } catch (error) {
    if (error instanceof SendingError) return { isSent: false, message: error.message }
    throw error
  }
}

/** Receivers check signatures against real time, whatever the domain clock says. */
async function realTime({ db }: WriteContext): Promise<Date> {
  const { rows } = await db.pool.query<{ now: Date }>('select now() as now')
  const [row] = rows
  if (!row) throw new Error('the database did not tell the time')
  return row.now
}

type Note = { action: string; entity: string; entityId?: number; after: unknown }

function noted(write: WriteContext, note: Note, result: SendingTest): Promise<SendingTest> {
  return withSqlTransaction(write, async ({ audit }) => {
    await audit(note)
    return result
  })
}
