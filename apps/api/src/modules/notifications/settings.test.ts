import { describe, expect, it, test } from 'vitest'
import type { NotificationSettings, NotificationWebhook } from '@mingkao/contract'
import { buildApp } from '../../testing/build-app.ts'
import { openMailServer } from '../../testing/mail-server.ts'
import { unitRow } from '../../testing/people.ts'
import { openRobot } from '../../testing/robot.ts'

const app = await buildApp()
await unitRow(app.deps.db, 'CS-T01')
const operator = await app.signedIn('operator')
const mail = await openMailServer({ disabledCommands: ['STARTTLS', 'AUTH'] })
const robot = await openRobot()

const settingsPath = '/api/notifications/settings'
const webhooksPath = '/api/notifications/webhooks'

async function settings(): Promise<NotificationSettings> {
  return (await operator.get<NotificationSettings>(settingsPath)).body
}

async function save(smtp: object, rest: object = {}) {
  const now = await settings()
  return operator.patch<NotificationSettings>(settingsPath, {
    ...now,
    ...rest,
    smtp: { ...now.smtp, password: null, ...smtp },
  })
}

const testMail = () => operator.post(`${settingsPath}/test-mail`, { to: 'wang@example.gov.cn' })

const newWebhook = (rest: object = {}) =>
  operator.post<NotificationWebhook>(webhooksPath, {
    name: '群机器人',
    url: `${robot.url}/send?key=abcd-1234`,
    format: 'wecom',
    secret: null,
    unit: null,
    isEnabled: true,
    ...rest,
  })

describe('发送设置', () => {
  it('口令存下之后不再显示，不改就还在', async () => {
    const host = { host: '127.0.0.1', port: mail.port, security: 'none', from: 'mk@example.gov.cn', user: 'mk' }
    const saved = await save({ ...host, password: '授权码XYZ' })
    expect(saved).toMatchObject({ status: 200, body: { smtp: { hasPassword: true } } })
    expect(saved.text).not.toContain('授权码XYZ')
    expect((await save({ user: null })).body.smtp).toMatchObject({ hasPassword: true, user: null })
    expect((await save({ password: '' })).body.smtp).toMatchObject({ hasPassword: false })
  })

  it('两人同时改，后一个看到现在是什么', async () => {
    const before = await settings()
    await save({ port: 2525 })
    const stale = await operator.patch(settingsPath, { ...before, smtp: { ...before.smtp, password: null } })
    expect(stale).toMatchObject({ status: 409, body: { data: { current: { smtp: { port: 2525 } } } } })
  })

  test.each([
    [{ host: 'https://smtp.example.gov.cn', from: 'a@b.cn' }, {}, '服务器应为主机名或 IP 地址'],
    [{ host: 'smtp.example.gov.cn', from: null }, {}, '请填写发件人邮箱'],
    [{}, { publicUrl: 'mk.example.gov.cn' }, '地址不完整，应写作 https://主机名/路径。'],
    [{}, { publicUrl: 'ftp://mk.example.gov.cn' }, '只能用 https:// 或 http:// 开头的地址'],
  ])('写错了当场说明', async (smtp, rest, words) => {
    expect(await save(smtp, rest)).toMatchObject({ status: 422, body: { message: expect.stringContaining(words) } })
  })

  it('测试邮件真的寄出；寄不出就用中文说明', async () => {
    await save({ host: '127.0.0.1', port: mail.port, security: 'none', from: 'mk@example.gov.cn', user: null })
    expect(await testMail()).toMatchObject({ status: 200, body: { isSent: true } })
    expect(mail.received).toHaveLength(1)
    await save({ port: 1 })
    expect(await testMail()).toMatchObject({
      status: 200,
      body: { isSent: false, message: expect.stringContaining('对方拒绝连接') },
    })
  })

  it('要收邮件，先填邮箱', async () => {
    const answer = await operator.patch('/api/notifications/preferences', { email: null, isMailOn: true })
    expect(answer).toMatchObject({ status: 422, body: { message: '请先填写邮箱地址。' } })
  })
})

describe('推送地址', () => {
  it('密钥和地址里的钥匙存下之后不再显示', async () => {
    const { status, body, text } = await newWebhook({ name: '甲', secret: '密钥XYZ' })
    expect([status, body.hasSecret, body.address]).toEqual([200, true, `${robot.url}/send?key=…`])
    expect(text).not.toMatch(/密钥XYZ|abcd-1234/)
    const changed = await operator.patch(`${webhooksPath}/${body.id}`, {
      ...body,
      unit: 'CS-T01',
      url: null,
      secret: null,
    })
    expect(changed).toMatchObject({ status: 200, body: { unit: { code: 'CS-T01' }, hasSecret: true, version: 2 } })
    expect(await operator.post(`${webhooksPath}/${body.id}/test`)).toMatchObject({ body: { isSent: true } })
    expect(robot.posted.at(-1)?.path).toBe('/send?key=abcd-1234')
  })

  test.each([
    ['robot', '地址不完整'],
    ['', '地址不完整'],
    ['javascript:alert(1)', '只能用 https:// 或 http:// 开头的地址'],
    ['https://user:pw@robot.example.gov.cn/', '地址里不能带用户名和口令'],
    ['https://robot.example.gov.cn/#a', '地址里不能有 #'],
  ])('地址“%s”写错，说明错在哪里', async (url, words) => {
    expect(await newWebhook({ url })).toMatchObject({ status: 422, body: { message: expect.stringContaining(words) } })
  })

  it('测试消息没送到，说明为什么', async () => {
    const { body } = await newWebhook({ name: '乙' })
    robot.reply({ body: '{"errcode":93000,"errmsg":"invalid webhook url"}' })
    expect(await operator.post(`${webhooksPath}/${body.id}/test`)).toMatchObject({
      body: { isSent: false, message: expect.stringContaining('invalid webhook url') },
    })
  })

  it('重名、旧版本、没有这个单位，都不收', async () => {
    const { body } = await newWebhook({ name: '丙' })
    expect(await newWebhook({ name: '丙' })).toMatchObject({ status: 409 })
    expect(await newWebhook({ name: '丁', unit: 'CS-T99' })).toMatchObject({ status: 422 })
    expect(await operator.delete(`${webhooksPath}/${body.id}`, { version: 9 })).toMatchObject({ status: 409 })
    expect(await operator.delete(`${webhooksPath}/${body.id}`, { version: 1 })).toMatchObject({ status: 200 })
    expect(await operator.delete(`${webhooksPath}/${body.id}`, { version: 1 })).toMatchObject({ status: 404 })
  })
})
