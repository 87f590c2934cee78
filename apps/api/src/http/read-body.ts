import type { IncomingMessage } from 'node:http'
import { Refusal } from '../refusal.ts'

export const MALFORMED = '请求内容无法识别，应为 UTF-8 编码的 JSON。'

/**
 * The JSON a request carries; undefined where its body is empty. It is UTF-8 or refused: other bytes would be kept as
 * signs nobody typed.
 * @throws Refusal BAD_REQUEST
 */
export async function readBody(req: IncomingMessage): Promise<unknown> {
  const text = await readText(req)
  if (text === '') return undefined
  const type = req.headers['content-type'] ?? 'application/json'
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refusal('BAD_REQUEST', `请以 application/json 发送请求内容，不能用 ${type.split(';', 1)[0]}。`)
  }
  // Words in another encoding may happen to be UTF-8 of other words.
  if (/charset=(?!"?utf-8"?\s*(;|$))/i.test(type)) throw new Refusal('BAD_REQUEST', MALFORMED)
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('BAD_REQUEST', MALFORMED)
  }
}

async function readText(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new Refusal('BAD_REQUEST', MALFORMED)
  }
}
