import type { Occasion, Scheme } from '@mingkao/rules'
import { Refusal } from '../../refusal.ts'
import { occasionOf, schemeOf } from './assess-period.ts'
import { type GatheredOccasion, assessmentsRepository } from './assessments.repository.ts'
import { type AssessmentSource, openPeriod } from './open-period.ts'
import { findRunning, unlessNoScheme } from './open-register.ts'

/** What rows are judged by: the check time and the scheme in force on its day. Nothing of the facts has been gathered. */
export type OpenedOccasion = { occasion: Occasion; scheme: Scheme; dataAsOf: Date | null }

/**
 * The same check time and scheme as openRegister's, for lists that judge the rows of one page and no others.
 * @throws Refusal NOT_FOUND for an unknown period, UNPROCESSABLE where a period was asked for and no scheme is in force
 */
export async function openOccasion(
  source: AssessmentSource,
  period: string | undefined,
): Promise<OpenedOccasion | null> {
  if (period !== undefined) {
    const gathered = await gather(source, period)
    return gathered.isClosed ? frozenOccasion(source, gathered) : opened(gathered)
  }
  const running = await findRunning(source)
  if (running === null) return null
  return unlessNoScheme(async () => opened(await gather(source, running)))
}

async function gather({ db, clock }: AssessmentSource, period: string): Promise<GatheredOccasion> {
  const gathered = await assessmentsRepository(db.pool).gatherOccasion(period, clock.now())
  if (!gathered) throw new Refusal('NOT_FOUND', `没有“${period}”这个考核周期，请从周期列表中选择。`)
  return gathered
}

/** 已定稿: by the scheme and the calendar it was closed with. */
async function frozenOccasion(
  source: AssessmentSource,
  { period, dataAsOf }: GatheredOccasion,
): Promise<OpenedOccasion> {
  const { occasion, scheme } = (await openPeriod(source, period.id)).current
  return { occasion, scheme, dataAsOf }
}

function opened(gathered: GatheredOccasion): OpenedOccasion {
  const { dataAsOf } = gathered
  return { occasion: occasionOf(gathered), scheme: schemeOf(gathered), dataAsOf }
}
