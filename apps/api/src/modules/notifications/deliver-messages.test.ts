import { pino } from 'pino'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Notification, NotificationDelivery, Workbench } from '@mingkao/contract'
import { buildApp } from '../../testing/build-app.ts'
import { openMailServer } from '../../testing/mail-server.ts'
import { openRobot } from '../../testing/robot.ts'
import { delayAfter, deliverMessages } from './deliver-messages.ts'

const app = await buildApp()
const { db } = app.deps
const robot = await openRobot()
const mail = await openMailServer({ disabledCommands: ['STARTTLS', 'AUTH'] })
const operator = await app.signedIn('operator')
const deps = { db, clock: app.deps.clock, log: pino({ level: 'silent' }) }
const message = {
  at: '2021-10-11T09:00:00+08:00',
  kind: 'alarm',
  items: [{ level: 'alarm', title: '要闻', detail: '', href: '/' }],
}

const { rows: webhooks } = await db.pool.query<{ id: number }>(
  `insert into notification_webhooks (name, url, format) values ('群机器人', $1, 'wecom') returning id`,
  [`${robot.url}/send?key=1`],
)
const webhookKey = `webhook:${webhooks[0]?.id}`

async function waiting(recipient = webhookKey, channel = 'webhook'): Promise<string> {
  const { rows } = await db.pool.query<{ id: string }>(
    `insert into notification_deliveries (id, recipient, channel, target, kind, message)
     values (gen_random_uuid(), $1, $2, '群机器人', 'alarm', $3) returning id`,
    [recipient, channel, message],
  )
  return rows[0]?.id ?? ''
}

/** Lets the next attempt, or the claim of a process that is gone, come due. */
const letTimePass = () =>
  db.pool.query(`update notification_deliveries set next_attempt_at = now() where state = 'waiting'`)

async function listed(id: string): Promise<NotificationDelivery | undefined> {
  const { body } = await operator.get<{ rows: NotificationDelivery[] }>('/api/notifications/deliveries?pageSize=500')
  return body.rows.find((row) => row.id === id)
}

beforeEach(async () => {
  await db.pool.query('delete from notification_deliveries')
  robot.posted.splice(0)
  robot.reply({})
})

describe('投递', () => {
  it('几个进程同时投递，每条只发一次', async () => {
    for (let n = 0; n < 20; n++) await waiting()
    await Promise.all([deliverMessages(deps), deliverMessages(deps), deliverMessages(deps)])
    const ids = robot.posted.map(({ headers }) => headers['x-mingkao-delivery'])
    expect([ids.length, new Set(ids).size]).toEqual([20, 20])
  })

  it('没送到就隔一会儿再试，越隔越久，每次编号相同；试够了就停下，列为失败', async () => {
    robot.reply({ status: 500, body: 'busy' })
    const id = await waiting()
    for (let attempt = 1; attempt <= 8; attempt++) {
      await deliverMessages(deps)
      await letTimePass()
    }
    await deliverMessages(deps)
    expect(new Set(robot.posted.map(({ headers }) => headers['x-mingkao-delivery']))).toEqual(new Set([id]))
    expect(robot.posted).toHaveLength(8)
    expect(await listed(id)).toMatchObject({ state: 'failed', attempts: 8, lastError: expect.stringContaining('busy') })
    expect([1, 2, 3, 7, 8].map(delayAfter)).toEqual([1, 2, 4, 64, null])
  })

  it('试够了仍没送到，区政府办在铃铛和工作台里看到发给谁、为什么；没读之前不再说第二遍', async () => {
    const office = await app.signedIn('office')
    robot.reply({ status: 500, body: 'busy' })
    await waiting()
    await waiting()
    await db.pool.query('update notification_deliveries set attempts = 7')
    await deliverMessages(deps)
    const bell = async () =>
      (await office.get<{ rows: Notification[] }>('/api/notifications')).body.rows.filter(
        ({ kind }) => kind === 'delivery',
      )
    const [told, ...more] = await bell()
    expect(told).toMatchObject({
      kindLabel: '提醒没有送到',
      title: '发给“群机器人”的推送没有送到',
      detail: expect.stringContaining('busy'),
      href: '/notifications/settings',
    })
    expect(more).toEqual([])
    const { body } = await office.get<Workbench>('/api/workbench')
    expect(body.undelivered).toMatchObject([{ channel: 'webhook', target: '群机器人', count: 2 }])
    await office.post('/api/notifications/read')
    await waiting()
    await db.pool.query(`update notification_deliveries set attempts = 7 where state = 'waiting'`)
    await deliverMessages(deps)
    expect(await bell()).toHaveLength(2)
    const { rows } = await db.pool.query(`select from notification_deliveries where kind = 'news'`)
    expect(rows).toEqual([])
  })

  it('失败的可以重发，送到了就是已发；已发的不能再发', async () => {
    robot.reply({ status: 500 })
    const id = await waiting()
    await db.pool.query('update notification_deliveries set attempts = 7')
    await deliverMessages(deps)
    robot.reply({})
    expect(await operator.post(`/api/notifications/deliveries/${id}/resend`)).toMatchObject({
      status: 200,
      body: { state: 'waiting', attempts: 0 },
    })
    await deliverMessages(deps)
    expect(await listed(id)).toMatchObject({ state: 'sent', lastError: null, items: 1 })
    expect(await operator.post(`/api/notifications/deliveries/${id}/resend`)).toMatchObject({
      status: 422,
      body: { message: '只有失败的投递可以重发。' },
    })
  })

  it('投递记录里看不到说了什么：运维看不到数据', async () => {
    await waiting()
    const { text } = await operator.get('/api/notifications/deliveries')
    expect(text).not.toContain('要闻')
  })

  it('正在发的进程没了，过一会儿别的进程接着发，编号不变', async () => {
    const id = await waiting()
    await db.pool.query(
      `update notification_deliveries set attempts = 1, next_attempt_at = now() + interval '5 minutes'`,
    )
    await deliverMessages(deps)
    expect(robot.posted).toEqual([])
    await letTimePass()
    await deliverMessages(deps)
    expect(robot.posted.map(({ headers }) => headers['x-mingkao-delivery'])).toEqual([id])
  })

  it('邮件发到本人填的邮箱；没填的、地址已删的，说明为什么没有发', async () => {
    const staff = await app.signedIn('staff', { unit: 'CS-T01' })
    const { body: me } = await staff.get<{ id: string }>('/api/me')
    await db.pool.query(
      `update notification_settings set smtp_host = '127.0.0.1', smtp_port = $1, smtp_security = 'none', smtp_from = 'mk@a.cn'`,
      [mail.port],
    )
    await staff.patch('/api/notifications/preferences', { email: 'lin@example.gov.cn', isMailOn: true })
    const sent = await waiting(`user:${me.id}`, 'mail')
    const lost = await waiting('user:nobody', 'mail')
    await deliverMessages(deps)
    expect(mail.received.map(({ to }) => to)).toEqual([['lin@example.gov.cn']])
    expect(await listed(sent)).toMatchObject({ state: 'sent' })
    expect(await listed(lost)).toMatchObject({ state: 'waiting', lastError: expect.stringContaining('已取消邮箱地址') })
  })
})
