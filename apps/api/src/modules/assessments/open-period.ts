import type { Clock } from '../../clock.ts'
import type { Database } from '../../db/client.ts'
import { assessPeriod } from './assess-period.ts'
import type { Assessment } from './assessment.ts'
import { type AssessmentCache, assessmentCache } from './assessment-cache.ts'
import { assessmentsRepository } from './assessments.repository.ts'

/** A period's result, and that of the last period of its kind, which it is compared with. */
export type OpenedPeriod = { current: Assessment; previous: Assessment | null }

/** Where results come from: the request's database, the domain clock, and the data version its session came with. */
export type AssessmentSource = { db: Database; clock: Clock; version: bigint }

const caches = new WeakMap<Database, AssessmentCache>()

function cacheOf(db: Database): AssessmentCache {
  const known = caches.get(db)
  if (known) return known
  const repository = assessmentsRepository(db.pool)
  const cache = assessmentCache((period, now, kept) => assessPeriod(repository, period, now, kept))
  caches.set(db, cache)
  return cache
}

/** @throws Refusal as assessPeriod does */
export async function openPeriod({ db, clock, version }: AssessmentSource, period: string): Promise<OpenedPeriod> {
  const cache = cacheOf(db)
  const now = clock.now()
  const current = await cache.get({ period, version, now })
  const previous = current.previous === null ? null : await cache.get({ period: current.previous, version, now })
  return { current, previous }
}

/** The same without waiting, where both are at hand. */
export function peekPeriod({ db, clock, version }: AssessmentSource, period: string): OpenedPeriod | null {
  const cache = cacheOf(db)
  const now = clock.now()
  const current = cache.peek({ period, version, now })
  if (!current || current.previous === null) return current && { current, previous: null }
  const previous = cache.peek({ period: current.previous, version, now })
  return previous && { current, previous }
}

/** Places can be compared only where the same scheme version gave them. */
export function comparable({ current, previous }: OpenedPeriod): Assessment | null {
  return previous && previous.scheme.id === current.scheme.id && previous.scheme.version === current.scheme.version
    ? previous
    : null
}
