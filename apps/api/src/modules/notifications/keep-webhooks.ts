import type { NotificationWebhook } from '@mingkao/contract'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { checkAddress } from './sending/check-address.ts'
import { presentWebhook } from './webhooks.presenter.ts'
import { type WebhookRow, type WebhooksRepository, webhooksRepository } from './webhooks.repository.ts'

type Fields = { name: string; format: NotificationWebhook['format']; unit: string | null; isEnabled: boolean }

/** 新增推送地址. @throws Refusal UNPROCESSABLE saying what is wrong with the address, CONFLICT for a name in use */
export function addWebhook(
  write: WriteContext,
  { url, secret, unit, ...fields }: Fields & { url: string; secret: string | null },
): Promise<NotificationWebhook> {
  checkAddress(url, 'url')
  return withSqlTransaction(write, async ({ client, audit }) => {
    const webhooks = webhooksRepository(client)
    await webhooks.takeTurn()
    await requireName(webhooks, fields.name, null)
    const unitId = await unitIdOf(webhooks, unit)
    const id = await webhooks.insert({ ...fields, url, secret: secret || null, unitId })
    const after = presentWebhook(present(await webhooks.find(id)))
    await audit({ action: 'add-webhook', entity: 'notification_webhook', entityId: id, unitCode: unit, after })
    return after
  })
}

export type ChangedWebhook = Fields & { id: number; version: number; url: string | null; secret: string | null }

/** 修改推送地址; an address or secret of null stays as it is. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE */
export function changeWebhook(
  write: WriteContext,
  { id, version, url, secret, unit, ...fields }: ChangedWebhook,
): Promise<NotificationWebhook> {
  if (url !== null) checkAddress(url, 'url')
  return withSqlTransaction(write, async ({ client, audit }) => {
    const webhooks = webhooksRepository(client)
    await webhooks.takeTurn()
    const before = await requireWebhook(webhooks, { id, version })
    await requireName(webhooks, fields.name, id)
    await webhooks.update(id, {
      ...fields,
      url: url ?? before.url,
      secret: secret === null ? before.secret : secret || null,
      unitId: await unitIdOf(webhooks, unit),
    })
    const after = presentWebhook(present(await webhooks.find(id)))
    await audit({
      action: 'change-webhook',
      entity: 'notification_webhook',
      entityId: id,
      unitCode: unit,
      before: presentWebhook(before),
      after,
    })
    return after
  })
}

/** 删除推送地址: what still waits for it fails. @throws Refusal NOT_FOUND, CONFLICT */
export function removeWebhook(write: WriteContext, key: { id: number; version: number }): Promise<{ isRemoved: true }> {
  return withSqlTransaction(write, async ({ client, audit }) => {
    const webhooks = webhooksRepository(client)
    const before = presentWebhook(await requireWebhook(webhooks, key))
    await webhooks.remove(key.id)
    await audit({ action: 'remove-webhook', entity: 'notification_webhook', entityId: key.id, before })
    return { isRemoved: true }
  })
}

async function requireWebhook(
  webhooks: WebhooksRepository,
  { id, version }: { id: number; version: number },
): Promise<WebhookRow> {
  const found = await webhooks.findForUpdate(id)
  if (!found) throw new Refusal('NOT_FOUND', '没有这个推送地址，可能已被删除。')
  if (found.version !== version) {
    const data = { current: presentWebhook(found), currentVersion: found.version }
    throw new Refusal('CONFLICT', `“${found.name}”已被他人修改，请对照后再保存。`, { data })
  }
  return found
}

async function requireName(webhooks: WebhooksRepository, name: string, except: number | null): Promise<void> {
  if (await webhooks.isNameTaken(name, except))
    throw refused('CONFLICT', 'name', `已有名为“${name}”的推送地址，请换一个。`)
}

async function unitIdOf(webhooks: WebhooksRepository, code: string | null): Promise<number | null> {
  if (code === null) return null
  const id = await webhooks.findUnit(code)
  if (id === null) throw refused('UNPROCESSABLE', 'unit', `没有编码为 ${code} 的单位，请重新选择。`)
  return id
}

function refused(code: 'CONFLICT' | 'UNPROCESSABLE', path: string, message: string): Refusal {
  return new Refusal(code, message, { fields: [{ path, message }] })
}

function present(row: WebhookRow | null): WebhookRow {
  if (!row) throw new Error('a webhook that has just been written is gone')
  return row
}
