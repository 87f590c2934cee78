import type { Circular, CircularReading } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { type CircularRow, circularsRepository, type Reader } from './circulars.repository.ts'

export type Asking = { source: AssessmentSource; user: SignedInUser }

/** Nobody: for what is written by no reader. */
export const NO_READER: Reader = { unit: null, user: '' }

export function readerOf({ id, unit }: SignedInUser): Reader {
  return { unit: unit?.id ?? null, user: id }
}

/** A draft has no title of its own yet: it is called by its period. */
function presentCircular({ title, ...row }: CircularRow): Circular {
  return { ...row, title: title ?? `${row.periodLabel}${row.kind === 'correction' ? '更正通报' : '通报'}` }
}

/** 通报, newest first; staff see what is issued. */
export async function listCirculars(
  { source, user }: Asking,
  { period }: { period?: string | undefined },
): Promise<Circular[]> {
  const issuedOnly = user.role === 'staff'
  const rows = await circularsRepository(source.db.pool).list(readerOf(user), { issuedOnly, period })
  return rows.map(presentCircular)
}

/** @throws Refusal NOT_FOUND */
export async function requireCircular(sql: Pool | PoolClient, id: number, reader = NO_READER): Promise<Circular> {
  const row = await circularsRepository(sql).find(id, reader)
  if (!row) throw new Refusal('NOT_FOUND', '没有这份通报，可能已被删除。')
  return presentCircular(row)
}

/** A draft is nothing that staff know of. @throws Refusal NOT_FOUND */
export async function showCircular({ source, user }: Asking, id: number): Promise<Circular> {
  const circular = await requireCircular(source.db.pool, id, readerOf(user))
  if (user.role === 'staff' && circular.state === 'draft')
    throw new Refusal('NOT_FOUND', '没有这份通报，可能已被删除。')
  return circular
}

/** 阅知情况, unit by unit in protocol order; nobody has a draft to read. @throws Refusal NOT_FOUND */
export async function listReadings({ source }: Asking, id: number): Promise<CircularReading[]> {
  await requireCircular(source.db.pool, id)
  return circularsRepository(source.db.pool).listReadings(id)
}

/** The period's own circular, draft or issued; null: there is none yet. */
export function findRegularCircular(sql: Pool | PoolClient, period: string): Promise<number | null> {
  return circularsRepository(sql).findRegular(period)
}
