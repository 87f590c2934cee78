import { createTransport } from 'nodemailer'
import type { SettingsRow } from '../settings.repository.ts'
import { explainNetworkError } from './explain-network-error.ts'
import type { OutgoingMessage } from './message.ts'
import { subjectOf, textOf } from './message-text.ts'
import { SendingError } from './sending-error.ts'

export type MailSettings = Pick<
  SettingsRow,
  'smtpHost' | 'smtpPort' | 'smtpSecurity' | 'smtpUser' | 'smtpPassword' | 'smtpFrom' | 'publicUrl'
>

const LONGEST_WAIT_MS = 10_000

/**
 * Sends one message to one address.
 * @param id becomes the Message-ID: the same however often it is tried, so that a mailbox can tell a repeat
 * @throws SendingError saying in Chinese what went wrong
 */
export async function sendMail(
  settings: MailSettings,
  { id, to, message }: { id: string; to: string; message: OutgoingMessage },
): Promise<void> {
  const { smtpHost: host, smtpPort: port, smtpFrom: from, smtpUser: user, smtpPassword, smtpSecurity } = settings
  if (host === null || from === null) throw new SendingError('还没有设置邮件服务器，请先填写并保存。')
  const transport = createTransport({
    host,
    port,
    secure: smtpSecurity === 'tls',
    requireTLS: smtpSecurity === 'starttls',
    ignoreTLS: smtpSecurity === 'none',
    ...(user !== null && { auth: { user, pass: smtpPassword ?? '' } }),
    connectionTimeout: LONGEST_WAIT_MS,
    greetingTimeout: LONGEST_WAIT_MS,
    socketTimeout: LONGEST_WAIT_MS,
  })
  try {
    await transport.sendMail({
      from: { name: '明考', address: from },
      to,
      subject: subjectOf(message),
      text: textOf(message, settings.publicUrl),
      messageId: `<${id}@mingkao>`,
    })
  } catch (error) {
    throw new SendingError(explainMailError(error, `${host}:${port}`))
  } finally {
    transport.close()
  }
}

function explainMailError(error: unknown, where: string): string {
  const { code, response } = fieldsOf(error)
  const said = response === undefined ? '' : `，对方答复：${response}`
  if (code === 'EAUTH') return `${where}：用户名或口令不对，或须用授权码${said}。`
  if (code === 'EENVELOPE') return `${where}：发件人或收件人地址没有被接受${said}。`
  if (code === 'EMESSAGE') return `${where}：邮件没有被接受${said}。`
  if (response !== undefined && code !== 'ETLS') return `${where}：邮件没有发出${said}。`
  return explainNetworkError(error, where)
}

function fieldsOf(error: unknown): { code?: string; response?: string } {
  if (typeof error !== 'object' || error === null) return {}
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const response = 'response' in error && typeof error.response === 'string' ? error.response : undefined
  return { ...(code !== undefined && { code }), ...(response !== undefined && { response }) }
}
