import { createHmac } from 'node:crypto'

/**
 * The signature of what we send: HMAC-SHA256 over `<timestamp>.<body>`, hexadecimal. A receiver that works it out anew knows
 * who sent it; one that also refuses old timestamps and ids it has seen can't be made to act twice.
 * @param timestamp seconds since 1970
 */
export function signBody(secret: string, timestamp: number, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
}

/**
 * 钉钉自定义机器人的加签: `timestamp` in milliseconds and `sign` go into the address.
 * https://open.dingtalk.com/document/robots/customize-robot-security-settings
 */
export function signForDingtalk(url: URL, secret: string, timestampMs: number): URL {
  const signed = new URL(url)
  const sign = createHmac('sha256', secret).update(`${timestampMs}\n${secret}`).digest('base64')
  signed.searchParams.set('timestamp', String(timestampMs))
  signed.searchParams.set('sign', sign)
  return signed
}
