import type { NotificationSettings } from '@mingkao/contract'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { checkAddress } from './sending/check-address.ts'
import { presentSettings } from './settings.presenter.ts'
import { settingsRepository } from './settings.repository.ts'

export type EditedSettings = Omit<NotificationSettings, 'smtp'> & {
  /** password null: as it is; empty: none. */
  smtp: Omit<NotificationSettings['smtp'], 'hasPassword'> & { password: string | null }
}

/**
 * 修改发送设置.
 * @throws Refusal UNPROCESSABLE for what could never work, CONFLICT with the settings as they stand
 */
export function setSettings(
  write: WriteContext,
  { version, smtp, publicUrl: url, ...hours }: EditedSettings,
): Promise<NotificationSettings> {
  const publicUrl = url || null
  if (publicUrl !== null) checkAddress(publicUrl, 'publicUrl')
  const smtpHost = smtp.host || null
  if (smtpHost !== null && !/^[\w.:-]+$/.test(smtpHost))
    refuse('smtp.host', '服务器应为主机名或 IP 地址，如 smtp.example.gov.cn，不含 http:// 和端口。')
  if (smtpHost !== null && smtp.from === null) refuse('smtp.from', '请填写发件人邮箱。')
  return withSqlTransaction(write, async ({ client, audit }) => {
    const settings = settingsRepository(client)
    const before = await settings.find({ forUpdate: true })
    if (before.version !== version) {
      const data = { current: presentSettings(before), currentVersion: before.version }
      throw new Refusal('CONFLICT', '发送设置已被他人修改，请对照后再保存。', { data })
    }
    const row = await settings.update({
      ...hours,
      publicUrl: publicUrl?.replace(/\/+$/, '') ?? null,
      smtpHost,
      smtpPort: smtp.port,
      smtpSecurity: smtp.security,
      smtpUser: smtp.user || null,
      smtpPassword: smtp.password === null ? before.smtpPassword : smtp.password || null,
      smtpFrom: smtp.from,
    })
    const after = presentSettings(row)
    await audit({
      action: 'set-notification-settings',
      entity: 'notification_settings',
      before: presentSettings(before),
      after,
    })
    return after
  })
}

function refuse(path: string, message: string): never {
  throw new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}
