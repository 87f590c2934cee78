import { createHash } from 'node:crypto'
import { type Dispatcher, request } from 'undici'
import type { Page } from '../reading/read-page.ts'
import { decodePage } from '../reading/decode-page.ts'
import type { AddressGuard } from './address-guard.ts'
import { explainNetworkError } from './explain-network-error.ts'
import { requireAllowedLiteral } from './guarded-agent.ts'
import { LARGEST_PAGE, readBody } from './read-body.ts'
import { VisitFailure } from './visit-failure.ts'

/** What a visit goes out with. */
export type Outfit = {
  agent: Dispatcher
  guard: AddressGuard
  /** 登记过的网站: hosts, with their port, that columns have addresses on. */
  isRegistered: (host: string) => boolean
  /** Waits for the host's turn and asks its robots.txt. @throws VisitFailure */
  knock: (url: URL, signal: AbortSignal) => Promise<void>
}

/** A page that came: its letters, its bytes' hash, and the status it came with. */
export type FetchedPage = Page & { status: number; hash: string }

export const USER_AGENT = 'Mingkao-Patrol/1.0'

const MOST_REDIRECTS = 5
const LONGEST_VISIT_MS = 25_000
const LONGEST_SILENCE_MS = 15_000

/**
 * 访问一页: follows redirects one by one, each checked as the first was; reads 5 MB at most, runs nothing.
 * @throws VisitFailure for everything that keeps the page from us, or the signal's reason when that fires
 */
export async function fetchPage(outfit: Outfit, address: string, signal: AbortSignal): Promise<FetchedPage> {
  let url = new URL(address)
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    requireVisitable(url, outfit)
    await outfit.knock(url, signal)
    const next = await fetchOnce(outfit, url, signal, LARGEST_PAGE)
    if (!('location' in next)) return next
    url = next.location
  }
  throw new VisitFailure('redirect-loop', { address: url.href, detail: `${MOST_REDIRECTS}次` })
}

/** @throws VisitFailure for what is no web address, no registered host, or an address that is off limits */
export function requireVisitable(url: URL, { guard, isRegistered }: Pick<Outfit, 'guard' | 'isRegistered'>): void {
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new VisitFailure('no-address', { detail: url.protocol })
  }
  requireAllowedLiteral(url, guard)
  if (!isRegistered(url.host)) throw new VisitFailure('unregistered-host', { detail: url.host, address: url.href })
}

/** One request; a redirect is only looked at. */
export async function fetchOnce(
  { agent }: Pick<Outfit, 'agent'>,
  url: URL,
  signal: AbortSignal,
  largest: number,
): Promise<FetchedPage | { location: URL }> {
  const timeout = AbortSignal.timeout(LONGEST_VISIT_MS)
  try {
    const {
      statusCode: status,
      headers,
      body,
    } = await request(url, {
      dispatcher: agent,
      signal: AbortSignal.any([signal, timeout]),
      headersTimeout: LONGEST_SILENCE_MS,
      bodyTimeout: LONGEST_SILENCE_MS,
      headers: {
        'user-agent': USER_AGENT,
        accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,application/feed+json;q=0.9,*/*;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
        'accept-language': 'zh-CN,zh;q=0.9',
      },
    })
    const location = status >= 300 && status < 400 ? URL.parse(headerOf(headers['location']), url.href) : null
    if (location || status >= 300) {
      body.on('error', () => undefined).destroy()
      if (location) return { location }
      throw new VisitFailure(status >= 500 ? 'server-error' : 'client-error', {
        status,
        address: url.href,
        detail: `${status}`,
      })
    }
    const bytes = await readBody(body, headerOf(headers['content-encoding']), largest)
    const contentType = headerOf(headers['content-type'])
    const { text } = decodePage(bytes, contentType)
    return { address: url.href, text, contentType, status, hash: createHash('sha256').update(bytes).digest('hex') }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (timeout.aborted) throw new VisitFailure('timeout', { address: url.href })
    throw explainNetworkError(error, url.href)
  }
}

function headerOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
