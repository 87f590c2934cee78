import { os } from '../../http/implementer.ts'
import { type SignedInContext, writing } from '../../http/request-context.ts'
import { listDeliveries } from './deliveries.repository.ts'
import { addWebhook, changeWebhook, removeWebhook } from './keep-webhooks.ts'
import { listNotifications } from './list-notifications.ts'
import { notificationsRepository } from './notifications.repository.ts'
import { preferencesRepository } from './preferences.repository.ts'
import { readAllNotifications, readNotification } from './read-notifications.ts'
import { resendDelivery } from './resend-delivery.ts'
import { sendTestMail, sendTestToWebhook } from './send-test.ts'
import { setPreferences } from './set-preferences.ts'
import { setSettings } from './set-settings.ts'
import { presentSettings } from './settings.presenter.ts'
import { settingsRepository } from './settings.repository.ts'
import { presentWebhook } from './webhooks.presenter.ts'
import { webhooksRepository } from './webhooks.repository.ts'

const { notifications: on } = os

export const notificationsRoutes = {
  list: on.list.handler(({ input, context: { deps, user } }) => listNotifications({ db: deps.db, user }, input)),
  unread: on.unread.handler(async ({ context: { deps, user } }) => ({
    unread: await notificationsRepository(deps.db.pool).countUnread(user.id),
  })),
  read: on.read.handler(({ input, context }) => readNotification(own(context), input.id)),
  readAll: on.readAll.handler(({ context }) => readAllNotifications(own(context))),
  preferences: on.preferences.handler(({ context: { deps, user } }) =>
    preferencesRepository(deps.db.pool).find(user.id),
  ),
  setPreferences: on.setPreferences.handler(({ input, context }) => setPreferences(own(context), input)),
  settings: on.settings.handler(async ({ context: { deps } }) =>
    presentSettings(await settingsRepository(deps.db.pool).find()),
  ),
  setSettings: on.setSettings.handler(({ input, context }) => setSettings(writing(context), input)),
  testMail: on.testMail.handler(({ input, context }) => sendTestMail(testing(context), input.to)),
  webhooks: on.webhooks.handler(async ({ context: { deps } }) =>
    (await webhooksRepository(deps.db.pool).list()).map(presentWebhook),
  ),
  addWebhook: on.addWebhook.handler(({ input, context }) => addWebhook(writing(context), input)),
  changeWebhook: on.changeWebhook.handler(({ input, context }) => changeWebhook(writing(context), input)),
  removeWebhook: on.removeWebhook.handler(({ input, context }) => removeWebhook(writing(context), input)),
  testWebhook: on.testWebhook.handler(({ input, context }) => sendTestToWebhook(testing(context), input.id)),
  deliveries: on.deliveries.handler(({ input, context: { deps } }) => listDeliveries(deps.db.pool, input)),
  resend: on.resend.handler(({ input, context }) =>
    resendDelivery({ write: writing(context), jobs: context.deps.jobs }, input.id),
  ),
}

function own(context: SignedInContext) {
  return { write: writing(context), user: context.user }
}

function testing(context: SignedInContext) {
  return { write: writing(context), clock: context.deps.clock }
}
