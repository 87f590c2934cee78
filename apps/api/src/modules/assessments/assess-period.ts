import {
  assessDistrict,
  type DistrictResult,
  type Ledger,
  type Occasion,
  type Scheme,
  schemeSchema,
  UnknownCalendarYear,
} from '@mingkao/rules'
import { Refusal } from '../../refusal.ts'
import { workingCalendarWith } from '../working-calendar/index.ts'
import type { Assessment } from './assessment.ts'
import type { AssessmentsRepository } from './assessments.repository.ts'
import { buildPortal } from './build-columns.ts'
import { buildLedgers } from './build-ledgers.ts'
import { type FrozenQuarterLedgers, takeFrozenQuarters } from './frozen/frozen-quarters.ts'
import type { Gathered } from './gathered.ts'

/**
 * 考核结果 of one period: as it was frozen where it is closed, else assessed at the domain's “now”.
 * @param kept what is at hand of this period, out of date by the facts: a closing is not read twice
 * @throws Refusal as assessFacts does, and UNPROCESSABLE where a closing is not what was frozen
 */
export async function assessPeriod(
  repository: AssessmentsRepository,
  id: string,
  now: Date,
  kept: Assessment | null = null,
): Promise<Assessment> {
  const frozen = await repository.findFrozen(id, kept)
  if (frozen) return frozen
  const gathered = await repository.gather(id, now)
  // Closed since the line above was asked: what was gathered may be from after it.
  const closed = gathered?.isClosed ? await repository.findFrozen(id, null) : null
  return closed ?? assess(gathered, { id, now, quarters: await quartersOf(repository, gathered) })
}

/**
 * Assesses every unit for one period by the facts as they are at the domain's “now”, closed or not.
 * @throws Refusal NOT_FOUND for an unknown period, UNPROCESSABLE where no scheme is in force on the day of the check
 *   or a working-day limit meets a year whose calendar is not known
 */
export async function assessFacts(repository: AssessmentsRepository, id: string, now: Date): Promise<Assessment> {
  const gathered = await repository.gather(id, now)
  return assess(gathered, { id, now, quarters: await quartersOf(repository, gathered) })
}

/**
 * 更正: the same period, judged at the same check by all that is known at `now` — late arrivals, withdrawals and edits since
 * its data-as-of included. @throws Refusal as assessFacts does
 */
export async function assessKnown(repository: AssessmentsRepository, id: string, now: Date): Promise<Assessment> {
  const gathered = await repository.gather(id, now, now)
  return assess(gathered, { id, now, quarters: await quartersOf(repository, gathered) })
}

async function quartersOf(
  repository: AssessmentsRepository,
  gathered: Gathered | null,
): Promise<FrozenQuarterLedgers[]> {
  return gathered?.period.kind === 'year' ? repository.findQuarters(gathered.period.id) : []
}

function assess(
  gathered: Gathered | null,
  { id, now, quarters }: { id: string; now: Date; quarters: readonly FrozenQuarterLedgers[] },
): Assessment {
  if (!gathered) throw new Refusal('NOT_FOUND', `没有“${id}”这个考核周期，请从周期列表中选择。`)
  const { period, version, previous } = gathered
  const scheme = schemeOf(gathered)
  const columns = buildPortal(gathered, scheme)
  const ledgers = takeFrozenQuarters(buildLedgers(gathered, columns), quarters)
  const occasion = occasionOf(gathered)
  const district = assessOrRefuse(ledgers, scheme, occasion)
  return {
    version,
    period,
    previous,
    scheme,
    occasion,
    gatheredAt: now,
    district,
    quarters: quarters.map(({ ledgers: _ledgers, ...quarter }) => quarter),
    columns,
    ledgers: new Map(ledgers.map((ledger) => [ledger.unit.code, ledger])),
    results: new Map(district.units.map((result) => [result.unit.code, result])),
    frozen: null,
    covers: coverOf(gathered, now),
  }
}

export function schemeOf({ scheme, period }: { scheme: Gathered['scheme']; period: { day: string } }): Scheme {
  if (!scheme) {
    throw new Refusal('UNPROCESSABLE', `${period.day} 没有生效的考核方案，请管理员先发布方案。`)
  }
  return schemeSchema.parse(scheme.content)
}

function assessOrRefuse(ledgers: readonly Ledger[], scheme: Scheme, occasion: Occasion): DistrictResult {
  try {
    return assessDistrict(ledgers, scheme, occasion)
  } catch (error) {
    if (error instanceof UnknownCalendarYear) throw new Refusal('UNPROCESSABLE', `${error.message}。`)
    throw error
  }
}

export function occasionOf({ period, calendar }: Pick<Gathered, 'period' | 'calendar'>): Occasion {
  const { id, kind, start, end, day, time, isLive, monthsTogether } = period
  return {
    period: { id, kind, start, end, ...(monthsTogether && { monthsTogether }) },
    at: { day, time },
    isLive,
    calendar: workingCalendarWith(calendar),
  }
}

const DAY_MS = 86_400_000

/** A live result is one day's; any result lasts until a waiting item comes due or the check time is reached. */
function coverOf({ period, nextDue }: Gathered, now: Date): (now: Date) => boolean {
  const midnight = Date.parse(`${period.day}T00:00:00+08:00`)
  const from = period.isLive ? midnight : Number.NEGATIVE_INFINITY
  const ends = [
    ...(period.isLive ? [midnight + DAY_MS] : []),
    ...(nextDue ? [nextDue.getTime()] : []),
    ...(period.checkAt !== null && Date.parse(period.checkAt) > now.getTime() ? [Date.parse(period.checkAt)] : []),
  ]
  const until = Math.min(...ends)
  return (moment) => moment.getTime() >= from && moment.getTime() < until
}
