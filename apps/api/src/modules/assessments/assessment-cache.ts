import type { Assessment } from './assessment.ts'

/** What is asked for: a period, at a data version, at the domain's “now”. */
export type AssessmentKey = { period: string; version: bigint; now: Date }

export type AssessmentCache = {
  /** The result if it is at hand and still true. */
  peek: (key: AssessmentKey) => Assessment | null
  /** The same, worked out if need be; asked for by many at once, it is worked out once. */
  get: (key: AssessmentKey) => Promise<Assessment>
}

/**
 * 考核结果 kept in this process. Never stale: the version of the facts is read with each request's session, and a result of
 * another version, of another day (while live) or from before a waiting item came due is not used.
 * @param mostUnits bound over all periods kept; the least recently used goes first, the newest always stays
 */
export function assessmentCache(
  assess: (period: string, now: Date, kept: Assessment | null) => Promise<Assessment>,
  mostUnits = 60_000,
): AssessmentCache {
  const kept = new Map<string, Assessment>()
  const flights = new Map<string, Promise<Assessment>>()

  const peek = ({ period, version, now }: AssessmentKey): Assessment | null => {
    const found = kept.get(period)
    return found && found.version === version && found.covers(now) ? found : null
  }

  const keep = (assessment: Assessment): void => {
    kept.delete(assessment.period.id)
    kept.set(assessment.period.id, assessment)
    let units = 0
    for (const { district } of kept.values()) units += district.units.length
    for (const [period, { district }] of kept) {
      if (units <= mostUnits || kept.size === 1) break
      kept.delete(period)
      units -= district.units.length
    }
  }

  const work = async ({ period, now }: AssessmentKey, flight: string): Promise<Assessment> => {
    try {
      const assessment = await assess(period, now, kept.get(period) ?? null)
      keep(assessment)
      return assessment
    } finally {
      flights.delete(flight)
    }
  }

  return {
    peek,
    async get(key) {
      const found = peek(key)
      if (found) {
        kept.delete(key.period)
        kept.set(key.period, found)
        return found
      }
      const flight = `${key.version} ${key.period}`
      const running = flights.get(flight)
      const shared = running && (await running)
      if (shared?.covers(key.now)) return shared
      const started = work(key, flight)
      flights.set(flight, started)
      return started
    },
  }
}
