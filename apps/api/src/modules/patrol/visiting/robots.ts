import robotsParser from 'robots-parser'
import { fetchOnce, type Outfit, requireVisitable, USER_AGENT } from './fetch-page.ts'
import { VisitFailure } from './visit-failure.ts'

/** What a host asks of visitors. */
export type RobotsRules = { allows: (url: URL) => boolean; delayMs: number }

export type Robots = { of: (url: URL, signal: AbortSignal) => Promise<RobotsRules> }

// The package exports the function itself; its types speak of a default.
const parseRobots = robotsParser as unknown as typeof robotsParser.default

const KEPT_MS = 3_600_000
const FAILURE_KEPT_MS = 60_000
const LARGEST = 500 * 1024
const LONGEST_DELAY_MS = 10_000
const MOST_REDIRECTS = 3
const NOTHING_ASKED: RobotsRules = { allows: () => true, delayMs: 0 }

/**
 * robots.txt of every host, asked once an hour. One that is not there allows everything; a host that can't even answer
 * this fails the visit as the visit itself would have failed.
 */
export function openRobots(outfit: Pick<Outfit, 'agent' | 'guard' | 'isRegistered'>): Robots {
  const kept = new Map<string, { rules: Promise<RobotsRules>; until: number }>()
  return {
    of(url, signal) {
      const known = kept.get(url.origin)
      if (known && known.until > performance.now()) return known.rules
      const rules = askFor(outfit, new URL('/robots.txt', url), signal)
      const entry = { rules, until: performance.now() + KEPT_MS }
      kept.set(url.origin, entry)
      rules.catch(() => {
        entry.until = signal.aborted ? 0 : performance.now() + FAILURE_KEPT_MS
      })
      return rules
    },
  }
}

async function askFor(
  outfit: Pick<Outfit, 'agent' | 'guard' | 'isRegistered'>,
  url: URL,
  signal: AbortSignal,
): Promise<RobotsRules> {
  try {
    let next = url
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      requireVisitable(next, outfit)
      const answer = await fetchOnce(outfit, next, signal, LARGEST)
      if (!('location' in answer)) return rulesIn(url, answer.text)
      next = answer.location
    }
    return NOTHING_ASKED
  } catch (error) {
    const isAbsent =
      error instanceof VisitFailure && ['client-error', 'too-large', 'unregistered-host'].includes(error.kind)
    if (isAbsent) return NOTHING_ASKED
    throw error
  }
}

function rulesIn(url: URL, text: string): RobotsRules {
  const robots = parseRobots(url.href, text)
  const delay = (robots.getCrawlDelay(USER_AGENT) ?? 0) * 1000
  return {
    allows: (target) => robots.isAllowed(target.href, USER_AGENT) !== false,
    delayMs: Math.min(Number.isFinite(delay) ? delay : 0, LONGEST_DELAY_MS),
  }
}
