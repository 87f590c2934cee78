import type { NotCountedReason, Publication } from '@mingkao/contract'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Clock } from '../../clock.ts'
import type { LookupsRepository } from './lookups.repository.ts'
import type { CountingMoment, PublicationFilter } from './publication-filter.ts'
import { presentPublication } from './publications.presenter.ts'
import { isEmpty, rangeOf } from './day-range.ts'
import type { PublicationsRepository } from './publications.repository.ts'
import { requireMoment } from './show-publication.ts'

export type PublicationQuery = {
  q?: string | undefined
  unit?: string | undefined
  column?: string | undefined
  period?: string | undefined
  month?: string | undefined
  kind?: 'original' | 'repost' | undefined
  counted?: boolean | undefined
  notCountedReason?: NotCountedReason | undefined
  importId?: string | undefined
  sort: 'newest' | 'oldest'
  page: number
  pageSize: number
}

export type PublicationPage = { rows: Publication[]; total: number; page: number; pageSize: number }

type Around = {
  publications: PublicationsRepository
  lookups: LookupsRepository
  clock: Clock
  user: SignedInUser
}

/** 网站信息 of the units the user may see. @throws Refusal NOT_FOUND for an unknown period, FORBIDDEN for others' units */
export async function listPublications(around: Around, query: PublicationQuery): Promise<PublicationPage> {
  const { publications } = around
  const { page, pageSize, sort } = query
  const asked = await openFilter(around, query)
  if (!asked) return { rows: [], total: 0, page, pageSize }
  const { filter, moment } = asked
  const total = await publications.count(filter, moment)
  const offset = (page - 1) * pageSize
  const limit = Math.min(pageSize, total - offset)
  if (limit <= 0) return { rows: [], total, page, pageSize }
  // The last pages are the first ones backwards.
  const isNearEnd = offset * 2 > total
  const found = await publications.findPage(filter, moment, {
    sort: isNearEnd === (sort === 'newest') ? 'oldest' : 'newest',
    offset: isNearEnd ? total - offset - limit : offset,
    limit,
  })
  const rows = (isNearEnd ? found.toReversed() : found).map((row) => presentPublication(row, moment))
  return { rows, total, page, pageSize }
}

/** Codes looked up; null where what is asked for does not exist, so that nothing can be found. */
async function openFilter(
  { lookups, clock, user }: Around,
  query: PublicationQuery,
): Promise<{ filter: PublicationFilter; moment: CountingMoment } | null> {
  if (query.unit !== undefined) requireOwnUnit(user, query.unit)
  const own = visibleUnit(user)
  const unit = query.unit === undefined || own ? own : await lookups.findUnit(query.unit)
  const columnIds = query.column === undefined ? undefined : await lookups.findColumnTree(query.column)
  if ((query.unit !== undefined && !unit) || columnIds?.length === 0) return null
  const { bounds, moment } = await requireMoment({ lookups, clock }, query.period)
  const { q, kind, counted, notCountedReason, importId, month } = query
  const range = rangeOf(bounds, month)
  if (isEmpty(range)) return null
  return {
    filter: { unitId: unit?.id, columnIds, ...range, q, kind, counted, notCountedReason, importId },
    moment,
  }
}
