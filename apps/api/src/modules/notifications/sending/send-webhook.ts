import type { NotificationWebhook } from '@mingkao/contract'
import { explainNetworkError } from './explain-network-error.ts'
import type { OutgoingMessage } from './message.ts'
import { subjectOf, textOf } from './message-text.ts'
import { SendingError } from './sending-error.ts'
import { signBody, signForDingtalk } from './sign-webhook.ts'

export type WebhookTarget = { url: string; format: NotificationWebhook['format']; secret: string | null }

/** One message to one address. `id` is the same however often it is tried; `now` is real time. */
export type Posting = { id: string; message: OutgoingMessage; now: Date; publicUrl: string | null }

const LONGEST_WAIT_MS = 10_000
/** 企业微信 takes 2048 bytes of text, 钉钉 some 20,000. */
const MOST_BYTES = { wecom: 2048, dingtalk: 18_000 } as const
const REDIRECTION = 300

/** @throws SendingError saying in Chinese what went wrong */
export async function sendWebhook({ url: address, format, secret }: WebhookTarget, posting: Posting): Promise<void> {
  const body = bodyOf(format, posting)
  const timestamp = Math.floor(posting.now.getTime() / 1000)
  const plain = new URL(address)
  const url = format === 'dingtalk' && secret !== null ? signForDingtalk(plain, secret, posting.now.getTime()) : plain
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'x-mingkao-delivery': posting.id,
    'x-mingkao-timestamp': String(timestamp),
  }
  if (format === 'json' && secret !== null)
    headers['x-mingkao-signature'] = `sha256=${signBody(secret, timestamp, body)}`
  const answer = await post(url, headers, body)
  if (answer.status >= REDIRECTION && answer.status < 400)
    throw new SendingError(`对方要求转到别的地址（${answer.status}），请直接填写最终的地址。`)
  if (!answer.ok) throw new SendingError(`对方答复 ${answer.status}${quoted(answer.text)}，请核对地址和对方的设置。`)
  if (format !== 'json') requireAccepted(answer.text)
}

function bodyOf(format: NotificationWebhook['format'], { id, message, publicUrl }: Posting): string {
  if (format === 'json') return JSON.stringify({ id, subject: subjectOf(message), ...message })
  const content = textOf(message, publicUrl, MOST_BYTES[format])
  return JSON.stringify({ msgtype: 'text', text: { content } })
}

async function post(url: URL, headers: Record<string, string>, body: string) {
  try {
    const signal = AbortSignal.timeout(LONGEST_WAIT_MS)
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    return { ok: response.ok, status: response.status, text: await response.text() }
  } catch (error) {
    throw new SendingError(explainNetworkError(error, url.host))
  }
}

/** Robots answer 200 whatever happens and say in the body what they think of it. */
function requireAccepted(text: string): void {
  const { errcode, errmsg } = readAnswer(text)
  if (errcode !== 0) throw new SendingError(`机器人没有接受（errcode ${errcode ?? '无'}${quoted(errmsg ?? text)}）。`)
}

function readAnswer(text: string): { errcode?: number; errmsg?: string } {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null ? answer : {}
  } catch {
    return {}
  }
}

function quoted(text: string): string {
  const short = text.trim().slice(0, 200)
  return short === '' ? '' : `：${short}`
}
