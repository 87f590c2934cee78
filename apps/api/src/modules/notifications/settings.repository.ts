import type { Pool, PoolClient } from 'pg'

/** 发送设置 as stored, the password included: never handed out as it is. */
export type SettingsRow = {
  quietFrom: string
  quietUntil: string
  publicUrl: string | null
  smtpHost: string | null
  smtpPort: number
  smtpSecurity: 'tls' | 'starttls' | 'none'
  smtpUser: string | null
  smtpPassword: string | null
  smtpFrom: string | null
  version: number
}

const COLUMNS = `quiet_from as "quietFrom", quiet_until as "quietUntil", public_url as "publicUrl", smtp_host as "smtpHost",
  smtp_port as "smtpPort", smtp_security as "smtpSecurity", smtp_user as "smtpUser", smtp_password as "smtpPassword",
  smtp_from as "smtpFrom", version`

export function settingsRepository(sql: Pool | PoolClient) {
  return {
    async find({ forUpdate = false } = {}): Promise<SettingsRow> {
      const { rows } = await sql.query<SettingsRow>(
        `select ${COLUMNS} from notification_settings where id = 1 ${forUpdate ? 'for update' : ''}`,
      )
      const [row] = rows
      if (!row) throw new Error('the row of notification settings is gone')
      return row
    },

    async update(row: Omit<SettingsRow, 'version'>): Promise<SettingsRow> {
      const { rows } = await sql.query<SettingsRow>(
        `update notification_settings
            set quiet_from = $1, quiet_until = $2, public_url = $3, smtp_host = $4, smtp_port = $5, smtp_security = $6,
                smtp_user = $7, smtp_password = $8, smtp_from = $9, version = version + 1
          where id = 1
          returning ${COLUMNS}`,
        [
          row.quietFrom,
          row.quietUntil,
          row.publicUrl,
          row.smtpHost,
          row.smtpPort,
          row.smtpSecurity,
          row.smtpUser,
          row.smtpPassword,
          row.smtpFrom,
        ],
      )
      const [updated] = rows
      if (!updated) throw new Error('the row of notification settings is gone')
      return updated
    },
  }
}
