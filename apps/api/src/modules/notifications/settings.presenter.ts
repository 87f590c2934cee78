import type { NotificationSettings } from '@mingkao/contract'
import type { SettingsRow } from './settings.repository.ts'

/** Field by field: the password never leaves. Also what the audit log keeps. */
export function presentSettings(row: SettingsRow): NotificationSettings {
  return {
    quietFrom: row.quietFrom,
    quietUntil: row.quietUntil,
    publicUrl: row.publicUrl,
    smtp: {
      host: row.smtpHost,
      port: row.smtpPort,
      security: row.smtpSecurity,
      user: row.smtpUser,
      hasPassword: row.smtpPassword !== null,
      from: row.smtpFrom,
    },
    version: row.version,
  }
}
