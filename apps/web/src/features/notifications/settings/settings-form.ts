import type { NotificationSettings } from '@mingkao/contract'

/** 发送设置 as the form holds them: flat, empty where there is nothing. */
export type SettingsForm = {
  quietFrom: string
  quietUntil: string
  publicUrl: string
  host: string
  port: number
  security: NotificationSettings['smtp']['security']
  user: string
  password: string
  from: string
}

export function formOf({ smtp, quietFrom, quietUntil, publicUrl }: NotificationSettings): SettingsForm {
  const { host, port, security, user, from } = smtp
  return {
    quietFrom,
    quietUntil,
    publicUrl: publicUrl ?? '',
    host: host ?? '',
    port,
    security,
    user: user ?? '',
    password: '',
    from: from ?? '',
  }
}

/** An empty password stays as it is, unless nobody signs in any more. */
export function inputOf({
  quietFrom,
  quietUntil,
  publicUrl,
  host,
  port,
  security,
  user,
  password,
  from,
}: SettingsForm) {
  return {
    quietFrom,
    quietUntil,
    publicUrl: publicUrl.trim() || null,
    smtp: {
      host: host.trim() || null,
      port,
      security,
      user: user.trim() || null,
      password: user.trim() === '' ? '' : password || null,
      from: from.trim() || null,
    },
  }
}

/** The fields that the API may find fault with. */
export const settingsFields = [
  'quietFrom',
  'quietUntil',
  'publicUrl',
  'host',
  'port',
  'security',
  'user',
  'password',
  'from',
] as const
