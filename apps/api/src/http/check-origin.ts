import type { IncomingMessage } from 'node:http'
import { Refusal } from '../refusal.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A write must come from a page of this very address, whichever that is: localhost, 127.0.0.1, a name in the office's
 * network. Programs that send neither Origin nor cookies may write: nobody's session is behind them.
 * @throws Refusal ORIGIN_MISMATCH
 */
export function checkOrigin({ method, headers }: IncomingMessage): void {
  if (READING.has(method ?? '')) return
  const { origin, host, cookie } = headers
  if (origin === undefined) {
    if (cookie === undefined) return
    throw new Refusal('ORIGIN_MISMATCH', '请求没有注明来源（Origin），请从系统页面操作。')
  }
  const from = URL.parse(origin)
  if (!from || !/^https?:$/.test(from.protocol) || from.host !== hostOf(host, from.protocol)) {
    throw new Refusal('ORIGIN_MISMATCH')
  }
}

/** The Host header as URLs write hosts: lower case, without the scheme's own port. */
function hostOf(host: string | undefined, protocol: string): string | null {
  return (host && URL.parse(`${protocol}//${host}`)?.host) || null
}
