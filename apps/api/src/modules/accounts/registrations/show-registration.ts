import type { Registration, RegistrationDetail } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { requireOwnUnit, visibleUnit } from '../../../auth/authorise.ts'
import type { SignedInUser } from '../../../auth/signed-in-user.ts'
import type { Page } from '../../../db/query-page.ts'
import { Refusal } from '../../../refusal.ts'
import { accountRecordRepository } from '../account-record.repository.ts'
import { type RegistrationFilter, type RegistrationRow, registrationsRepository } from './registrations.repository.ts'

/** 备案事项: what waits for the office first. Staff see their own unit's. @throws Refusal FORBIDDEN */
export function listRegistrations(
  { pool, user }: { pool: Pool; user: SignedInUser },
  { unit, ...query }: Omit<RegistrationFilter, 'within'> & { unit?: string | undefined },
): Promise<Page<Registration>> {
  if (unit !== undefined) requireOwnUnit(user, unit)
  const within = visibleUnit(user)?.code ?? unit ?? null
  return registrationsRepository(pool).list({ ...query, within })
}

/** 一件备案. @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export async function showRegistration(
  { pool, user }: { pool: Pool; user: SignedInUser },
  id: number,
): Promise<RegistrationDetail> {
  const row = await registrationsRepository(pool).find(id)
  return presentRegistration(pool, requireRegistration(row, user))
}

/** @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export function requireRegistration(row: RegistrationRow | null, user: SignedInUser): RegistrationRow {
  if (!row) throw new Refusal('NOT_FOUND', '没有这件备案，请从列表中选择。')
  requireOwnUnit(user, row.unit.code)
  return row
}

/** With the other accounts its owner has on the platform. */
export async function presentRegistration(sql: Pool | PoolClient, row: RegistrationRow): Promise<RegistrationDetail> {
  const { unit, platform } = row.fields
  const records = accountRecordRepository(sql)
  return { ...row, sameOnPlatform: await records.findOnPlatform(unit, platform, row.account?.code ?? null) }
}
