import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import type { Assessment } from './assessment.ts'
import { assessmentsRepository } from './assessments.repository.ts'
import { type AssessmentSource, openPeriod } from './open-period.ts'

/**
 * What the registers judge their rows by: a period's check time, or “now” by the period that is running. Null where
 * there is no running period or no scheme yet: rows are shown then, without a verdict.
 * @throws Refusal NOT_FOUND for an unknown period, and as assessPeriod does where a period was asked for
 */
export async function openRegister(source: AssessmentSource, period: string | undefined): Promise<Assessment | null> {
  if (period !== undefined) return (await openPeriod(source, period)).current
  const running = await findRunning(source)
  if (running === null) return null
  return unlessNoScheme(async () => (await openPeriod(source, running)).current)
}

/** The period that is running: what “now” is judged by. */
export async function findRunning({ db, clock }: Pick<AssessmentSource, 'db' | 'clock'>): Promise<string | null> {
  const now = clock.now()
  const day = dayOfMoment(now)
  const periods = await assessmentsRepository(db.pool).findPeriods()
  const live = periods.filter(({ check_at: checkAt }) => checkAt === null || checkAt > now)
  return (live.find(({ start, end }) => start <= day && day <= end) ?? live[0])?.id ?? null
}

/** Null where no scheme is in force yet. */
export async function unlessNoScheme<T>(open: () => Promise<T>): Promise<T | null> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'UNPROCESSABLE') return null
    throw error
  }
}
