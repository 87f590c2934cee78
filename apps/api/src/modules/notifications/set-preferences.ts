import type { NotificationPreferences } from '@mingkao/contract'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { type EditedPreferences, preferencesRepository } from './preferences.repository.ts'

/** 我的提醒设置. @throws Refusal UNPROCESSABLE for mail without an address */
export function setPreferences(
  { write, user }: { write: WriteContext; user: SignedInUser },
  edited: EditedPreferences,
): Promise<NotificationPreferences> {
  if (edited.isMailOn && edited.email === null) {
    const message = '请先填写邮箱地址。'
    throw new Refusal('UNPROCESSABLE', message, { fields: [{ path: 'email', message }] })
  }
  return withSqlTransaction(write, async ({ client, audit }) => {
    const preferences = preferencesRepository(client)
    const { isMailReady: _ready, ...before } = await preferences.find(user.id)
    await preferences.set(user.id, edited)
    await audit({
      action: 'set-notification-preferences',
      entity: 'notification_preference',
      entityId: user.id,
      before,
      after: edited,
    })
    return preferences.find(user.id)
  })
}
