import type { SchemeDetail, SchemeRow } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Clock } from '../../clock.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { findSchemeHistory } from './scheme-history.repository.ts'
import { contentOf, presentRow, refOf } from './schemes.presenter.ts'
import { schemesRepository, type StoredScheme } from './schemes.repository.ts'

/** Who looks at schemes, and where they are. */
export type SchemeReader = { sql: Pool | PoolClient; clock: Clock; user: Pick<SignedInUser, 'role'> }

/** 考核方案各版本. Drafts are shown to the office alone. */
export async function listSchemes({ sql, clock, user }: SchemeReader): Promise<SchemeRow[]> {
  const schemes = schemesRepository(sql)
  const now = clock.now()
  const all = await schemes.list({ withDrafts: user.role === 'office' })
  const around = { all, periods: await schemes.findPeriods(now), today: dayOfMoment(now) }
  return all.map((stored) => presentRow(stored, around))
}

/** One version with every value, what it is compared with, and its past. @throws Refusal NOT_FOUND */
export async function showScheme({ sql, clock, user }: SchemeReader, id: string): Promise<SchemeDetail> {
  const schemes = schemesRepository(sql)
  const now = clock.now()
  const all = await schemes.list({ withDrafts: user.role === 'office' })
  const stored = all.find((one) => one.id === id)
  if (!stored) throw noSuchScheme()
  const around = { all, periods: await schemes.findPeriods(now), today: dayOfMoment(now) }
  const basis = basisOf(stored, all)
  return {
    ...presentRow(stored, around),
    scheme: contentOf(stored),
    basis: basis && { ...refOf(basis), scheme: contentOf(basis) },
    history: await findSchemeHistory(sql, id),
  }
}

/** Of a draft what it was made from, else the last published; of a published one the version before it. */
function basisOf(stored: StoredScheme, all: readonly StoredScheme[]): StoredScheme | null {
  const published = all.filter(({ state, id }) => state !== 'draft' && id !== stored.id)
  const from = all.find(({ id }) => id === stored.basedOn)
  if (stored.state === 'draft') return from ?? published[0] ?? null
  return published.find(({ effectiveFrom }) => effectiveFrom < stored.effectiveFrom) ?? null
}

export function noSuchScheme(): Refusal {
  return new Refusal('NOT_FOUND', '没有这个方案版本，可能已被删除，请从方案列表打开。')
}
