import type { Registration, RegistrationDetail } from '@mingkao/contract'
import type { Pool } from 'pg'
import { requireOwnUnit, visibleUnit } from '../../../auth/authorise.ts'
import type { SignedInUser } from '../../../auth/signed-in-user.ts'
import type { Page } from '../../../db/query-page.ts'
import type { SqlTransaction } from '../../../db/with-transaction.ts'
import { Refusal } from '../../../refusal.ts'
import { type AttachmentReaders, attachmentsOf } from '../../attachments/index.ts'
import { accountRecordRepository } from '../account-record.repository.ts'
import { type RegistrationFilter, type RegistrationRow, registrationsRepository } from './registrations.repository.ts'

/** The kind of record that attachments hang on. */
export const REGISTRATION = 'account-registration'

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
  return presentRegistration({ pool }, requireRegistration(row, user))
}

/** What hangs on a registration is for whoever may see it. */
export const registrationAttachments: AttachmentReaders = {
  [REGISTRATION]: async ({ source, user }, recordId) => {
    requireRegistration(await registrationsRepository(source.db.pool).find(Number(recordId)), user)
  },
}

/** @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export function requireRegistration(row: RegistrationRow | null, user: SignedInUser): RegistrationRow {
  if (!row) throw new Refusal('NOT_FOUND', '没有这件备案，请从列表中选择。')
  requireOwnUnit(user, row.unit.code)
  return row
}

/** With the other accounts its owner has on the platform, and its attachments. */
export async function presentRegistration(
  source: { pool: Pool } | SqlTransaction,
  row: RegistrationRow,
): Promise<RegistrationDetail> {
  const { unit, platform } = row.fields
  const records = accountRecordRepository('pool' in source ? source.pool : source.client)
  const id = String(row.id)
  const attached = await attachmentsOf('pool' in source ? source.pool : source, { kind: REGISTRATION, ids: [id] })
  return {
    ...row,
    attachments: attached.get(id) ?? [],
    sameOnPlatform: await records.findOnPlatform(unit, platform, row.account?.code ?? null),
  }
}
