import type { Publication } from '@mingkao/contract'
import { requireOwnUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Clock } from '../../clock.ts'
import { Refusal } from '../../refusal.ts'
import type { LookupsRepository, PeriodBounds } from './lookups.repository.ts'
import type { CountingMoment } from './publication-filter.ts'
import { presentHistory, presentPublication } from './publications.presenter.ts'
import type { PublicationRow, PublicationsRepository } from './publications.repository.ts'

/** Counted now, not in a period. */
export function atNow(clock: Clock): CountingMoment {
  return { period: null, dataAsOf: null, now: clock.now() }
}

/** @throws Refusal NOT_FOUND */
export async function requirePublication(
  publications: PublicationsRepository,
  id: string,
  moment: CountingMoment,
): Promise<PublicationRow> {
  const row = await publications.findById(id, moment)
  if (!row) throw new Refusal('NOT_FOUND', '没有这条网站信息，可能所在的导入批次已撤销。')
  return row
}

/** Counted in the period; without one: now. @throws Refusal NOT_FOUND for an unknown period */
export async function requireMoment(
  { lookups, clock }: { lookups: LookupsRepository; clock: Clock },
  id: string | undefined,
): Promise<{ bounds: PeriodBounds | null; moment: CountingMoment }> {
  if (id === undefined) return { bounds: null, moment: atNow(clock) }
  const bounds = await lookups.findPeriod(id)
  if (!bounds) throw new Refusal('NOT_FOUND', `没有“${id}”这个考核周期，请从周期列表中选择。`)
  return { bounds, moment: { period: id, dataAsOf: bounds.data_as_of, now: clock.now() } }
}

/**
 * 一条网站信息及其沿革. @param period the one it is asked of whether it counts
 * @throws Refusal NOT_FOUND, or FORBIDDEN for staff of another unit
 */
export async function showPublication(
  {
    publications,
    lookups,
    clock,
    user,
  }: { publications: PublicationsRepository; lookups: LookupsRepository; clock: Clock; user: SignedInUser },
  { id, period }: { id: string; period?: string | undefined },
): Promise<Publication & { history: ReturnType<typeof presentHistory> }> {
  const { moment } = await requireMoment({ lookups, clock }, period)
  const row = await requirePublication(publications, id, moment)
  requireOwnUnit(user, row.unit_code)
  return { ...presentPublication(row, moment), history: presentHistory(await lookups.findHistory(id)) }
}
