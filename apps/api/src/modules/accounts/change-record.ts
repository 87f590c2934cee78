import type { AccountFields } from '@mingkao/contract'
import type { SqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { type AccountRecord, accountRecordRepository, type RecordValues } from './account-record.repository.ts'

/** What the audit log, and so the history, keeps of a record. */
export function auditFields({ fields, state, since, registeredOn }: RecordValues) {
  return { ...fields, state, since, registeredOn }
}

export function wrong(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}

/** @throws Refusal NOT_FOUND; CONFLICT with the record as it stands */
export async function holdRecord(
  { client }: Pick<SqlTransaction, 'client'>,
  code: string,
  version?: number,
): Promise<AccountRecord> {
  const [record] = await accountRecordRepository(client).hold([code])
  if (!record) throw new Refusal('NOT_FOUND', `没有编码为 ${code} 的账号。`)
  if (version !== undefined && record.version !== version) throw staleRecord(record, version)
  return record
}

export function staleRecord(record: AccountRecord, version: number): Refusal {
  const { fields } = record
  return new Refusal(
    'CONFLICT',
    `账号“${fields.name}”已被他人修改（您看到的是第${version}版，现为第${record.version}版），请对照后再保存。`,
    { data: { current: { ...fields, state: record.state }, currentVersion: record.version, yourVersion: version } },
  )
}

/** Another record: the same for all days (`from` null), or from a day on with what stood before kept. */
export type RecordChange = {
  action: string
  from: string | null
  fields?: AccountFields
  state?: AccountRecord['state']
  registeredOn?: string | null
  reason?: string | undefined
}

/**
 * Writes a change of a held record with its audit row. From a day on, the record until then is kept by the database, and the
 * owner until then beside it.
 * @throws Refusal UNPROCESSABLE where the day lies before one from which the record already holds
 */
export async function changeRecord(
  { client, audit }: SqlTransaction,
  before: AccountRecord,
  {
    action,
    from,
    fields = before.fields,
    state = before.state,
    registeredOn = before.registeredOn,
    reason,
  }: RecordChange,
): Promise<void> {
  const repository = accountRecordRepository(client)
  if (from !== null && before.since !== null && from < before.since) {
    throw wrong('from', `这份资料自${before.since}起有效，变更日期不能更早。`)
  }
  if (fields.unit !== before.fields.unit && !(await repository.unitExists(fields.unit))) {
    throw wrong('unit', `没有编码为“${fields.unit}”的在用单位，请从列表中选择。`)
  }
  const after = { fields, state, since: from ?? before.since, registeredOn }
  if (from !== null && fields.unit !== before.fields.unit) {
    await repository.noteFormerOwner(before.id, before.fields.unit, from)
  }
  await repository.update(before.id, after)
  await audit({
    action,
    entity: 'account',
    entityId: before.code,
    unitCode: fields.unit,
    before: auditFields(before),
    after: auditFields(after),
    reason,
  })
}
