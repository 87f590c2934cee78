import { describe, expect, it, test } from 'vitest'
import { openMailServer } from '../../../testing/mail-server.ts'
import type { OutgoingMessage } from './message.ts'
import { type MailSettings, sendMail } from './send-mail.ts'

const plain = await openMailServer({ disabledCommands: ['STARTTLS', 'AUTH'] })
const picky = await openMailServer({
  authOptional: false,
  allowInsecureAuth: true,
  onAuth: ({ username, password }, _session, done) =>
    username === 'mingkao' && password === '授权码' ? done(null, { user: username }) : done(new Error('535 denied')),
  onRcptTo: ({ address }, _session, done) =>
    address.startsWith('nobody') ? done(new Error('550 no such mailbox')) : done(),
})
const encrypted = await openMailServer({ disabledCommands: ['AUTH'] })

const message: OutgoingMessage = {
  at: '2021-10-11T09:00:00+08:00',
  kind: 'digest',
  items: [
    {
      kind: 'a',
      subject: '1',
      state: 's',
      level: 'warning',
      title: '栏目“公告”临近期限',
      detail: '还有2天。',
      href: '/columns',
    },
    {
      kind: 'a',
      subject: '2',
      state: 's',
      level: 'alarm',
      title: '栏目“要闻”已超期',
      detail: '请更新。',
      href: '/columns',
    },
  ],
}

function settings(port: number, rest: Partial<MailSettings> = {}): MailSettings {
  const none = { smtpUser: null, smtpPassword: null, publicUrl: 'https://mk.example.gov.cn' }
  return {
    smtpHost: '127.0.0.1',
    smtpPort: port,
    smtpSecurity: 'none',
    smtpFrom: 'mk@example.gov.cn',
    ...none,
    ...rest,
  }
}

const send = (to: MailSettings, address = 'wang@example.gov.cn') => sendMail(to, { id: 'f3b1', to: address, message })

describe('真的邮件服务器', () => {
  it('邮件到了：到限的在前，带链接，编号就是 Message-ID', async () => {
    await send(settings(plain.port))
    const [mail] = plain.received
    expect(mail).toMatchObject({ from: 'mk@example.gov.cn', to: ['wang@example.gov.cn'] })
    expect(mail?.text).toContain('Message-ID: <f3b1@mingkao>')
    const text = Buffer.from(mail?.text.split('\r\n\r\n').at(-1) ?? '', 'base64').toString('utf8')
    expect(text.indexOf('【到限】栏目“要闻”已超期')).toBeLessThan(text.indexOf('【预警】栏目“公告”临近期限'))
    expect(text).toContain('https://mk.example.gov.cn/columns')
  })

  it('用户名口令对，就发得出去', async () => {
    await send(settings(picky.port, { smtpUser: 'mingkao', smtpPassword: '授权码' }))
    expect(picky.received).toHaveLength(1)
  })

  test.each([
    [
      '口令不对',
      () => settings(picky.port, { smtpUser: 'mingkao', smtpPassword: '错' }),
      undefined,
      '用户名或口令不对',
    ],
    [
      '没有这个收件人',
      () => settings(picky.port, { smtpUser: 'mingkao', smtpPassword: '授权码' }),
      'nobody@example.gov.cn',
      '收件人地址没有被接受',
    ],
    ['端口上没有服务', () => settings(1), undefined, '对方拒绝连接'],
    ['主机名写错', () => settings(25, { smtpHost: 'smtp.invalid' }), undefined, '主机'],
    ['证书不受信任', () => settings(encrypted.port, { smtpSecurity: 'starttls' }), undefined, '证书'],
    ['对方不会加密', () => settings(plain.port, { smtpSecurity: 'starttls' }), undefined, '加密'],
    ['还没有设置', () => settings(25, { smtpHost: null }), undefined, '还没有设置邮件服务器'],
  ])('%s，用中文说明该看哪里', async (_title, to, address, words) => {
    await expect(send(to(), address)).rejects.toThrow(words)
  })
})
