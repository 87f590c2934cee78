import { createHmac } from 'node:crypto'
import { createServer } from 'node:net'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { openRobot } from '../../../testing/robot.ts'
import type { OutgoingMessage } from './message.ts'
import { sendWebhook, type WebhookTarget } from './send-webhook.ts'

const robot = await openRobot()
const item = { kind: 'a', subject: '1', state: 's', level: 'alarm', detail: '请更新。', href: '/columns' } as const
const message: OutgoingMessage = {
  at: '2021-10-11T09:00:00+08:00',
  kind: 'alarm',
  items: [{ ...item, title: '栏目“要闻”已超期' }],
}
const now = new Date('2026-11-25T10:00:00.500Z')

const send = (target: Partial<WebhookTarget>, rest: Partial<OutgoingMessage> = {}) =>
  sendWebhook(
    { url: `${robot.url}/hook`, format: 'json', secret: null, ...target },
    { id: 'f3b1', message: { ...message, ...rest }, now, publicUrl: null },
  )

beforeEach(() => {
  robot.posted.splice(0)
  robot.reply({})
})

describe('推送', () => {
  it('签名是对时间和正文的 HMAC-SHA256，编号用来认出重复', async () => {
    await send({ secret: '口令' })
    const [posted] = robot.posted
    const timestamp = String(Math.floor(now.getTime() / 1000))
    const expected = createHmac('sha256', '口令').update(`${timestamp}.${posted?.body}`).digest('hex')
    expect(posted?.headers).toMatchObject({
      'x-mingkao-signature': `sha256=${expected}`,
      'x-mingkao-timestamp': timestamp,
      'x-mingkao-delivery': 'f3b1',
    })
    expect(JSON.parse(posted?.body ?? '')).toMatchObject({ id: 'f3b1', kind: 'alarm', items: [{ level: 'alarm' }] })
  })

  it('企业微信机器人收到它认得的文字消息', async () => {
    await send({ format: 'wecom', url: `${robot.url}/cgi-bin/webhook/send?key=1` })
    expect(robot.posted[0]?.path).toBe('/cgi-bin/webhook/send?key=1')
    expect(JSON.parse(robot.posted[0]?.body ?? '')).toEqual({
      msgtype: 'text',
      text: { content: '明考到限提醒：栏目“要闻”已超期\n\n【到限】栏目“要闻”已超期\n请更新。' },
    })
  })

  it('钉钉机器人的加签在地址里', async () => {
    await send({ format: 'dingtalk', url: `${robot.url}/robot/send?access_token=t`, secret: 'SEC1' })
    const query = new URL(robot.posted[0]?.path ?? '', robot.url).searchParams
    const sign = createHmac('sha256', 'SEC1').update(`${now.getTime()}\nSEC1`).digest('base64')
    expect(Object.fromEntries(query)).toEqual({ access_token: 't', timestamp: String(now.getTime()), sign })
  })

  it('太长的消息少列几项，并说明少了几项', async () => {
    const items = Array.from({ length: 200 }, (_, at) => ({ ...item, title: `栏目“第${at}号”已超期` }))
    await send({ format: 'wecom' }, { items })
    const { text } = JSON.parse(robot.posted[0]?.body ?? '')
    expect(Buffer.byteLength(text.content)).toBeLessThanOrEqual(2048)
    expect(text.content).toMatch(/另有 1\d\d 项，请登录明考查看。$/)
  })

  test.each([
    [
      '机器人不认',
      { body: '{"errcode":93000,"errmsg":"invalid webhook url"}' },
      'wecom',
      '机器人没有接受（errcode 93000：invalid webhook url）',
    ],
    ['答非所问', { body: 'hello' }, 'dingtalk', '机器人没有接受'],
    ['地址不在了', { status: 404, body: 'gone' }, 'json', '对方答复 404：gone'],
    ['转到别处', { status: 302, location: 'http://127.0.0.1:1/' }, 'json', '请直接填写最终的地址'],
  ] as const)('%s，算没有送到', async (_title, reply, format, words) => {
    robot.reply(reply)
    await expect(send({ format })).rejects.toThrow(words)
  })

  it('连不上，说出连的是谁', async () => {
    const port = await closedPort()
    await expect(send({ url: `http://127.0.0.1:${port}/` })).rejects.toThrow(`127.0.0.1:${port}：对方拒绝连接`)
  })
})

/** A port on which nobody listens any more. */
function closedPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
