import type { AccountFields } from '@mingkao/contract'
import type { SqlTransaction } from '../../../db/with-transaction.ts'
import { type AccountRecord, accountRecordRepository } from '../account-record.repository.ts'
import { wrong } from '../change-record.ts'
import { type RegistrationRow, registrationsRepository } from './registrations.repository.ts'

type Transaction = Pick<SqlTransaction, 'client'>
type Filed = Pick<RegistrationRow, 'id' | 'kind' | 'duplicateReason'>

/** What the account is to be, and what it is now; null for one that is yet to be opened. */
type Place = { fields: AccountFields; record: AccountRecord | null }

/**
 * 同一单位在同一平台原则上只开设一个账号, as a registration is handed in: others that wait count like those that are there.
 * @throws Refusal UNPROCESSABLE where there is another and no reason is given
 */
export async function requireReasonForSecond({ client }: Transaction, filed: Filed, place: Place): Promise<void> {
  if (!needsReason(filed, place)) return
  const { unit, platform } = place.fields
  const other = await findOther(client, place)
  const waiting = await registrationsRepository(client).findWaitingOnPlatform(unit, platform, filed.id)
  if (!other && !waiting) return
  const known = other
    ? `已有“${other.name}”（${other.code}）`
    : `已有一件备案（第${waiting?.id}号“${waiting?.name}”）在审核中`
  throw wrong(
    'duplicateReason',
    `同一单位在同一平台原则上只开设一个账号，${platform}上${known}。确需再开，请写明理由。`,
  )
}

/**
 * The same as a registration is approved: another may have been opened while it waited.
 * @throws Refusal UNPROCESSABLE where there is another and the unit has given no reason
 */
export async function requireReasonGiven({ client }: Transaction, filed: Filed, place: Place): Promise<void> {
  if (!needsReason(filed, place)) return
  const { platform } = place.fields
  const other = await findOther(client, place)
  if (!other) return
  throw wrong(
    'duplicateReason',
    `同一单位在同一平台原则上只开设一个账号，${platform}上已有“${other.name}”（${other.code}），这件备案没有写再开的理由。请退回，请单位写明理由后再报。`,
  )
}

/** Another account of the unit on the platform; whoever gives it one at the same moment comes before or after. */
async function findOther(client: SqlTransaction['client'], { fields: { unit, platform }, record }: Place) {
  const records = accountRecordRepository(client)
  await records.takeTurn()
  const [other] = await records.findOnPlatform(unit, platform, record?.code ?? null)
  return other
}

function needsReason({ kind, duplicateReason }: Filed, { fields: { unit, platform }, record }: Place): boolean {
  if (kind === 'closure' || duplicateReason !== null) return false
  return record?.fields.unit !== unit || record.fields.platform !== platform
}
