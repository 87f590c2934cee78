import type { AccountCorrection, AccountFields } from '@mingkao/contract'
import type { Clock } from '../../clock.ts'
import { withSqlTransaction, type WriteContext } from '../../db/with-transaction.ts'
import { today } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { accountRecordRepository } from './account-record.repository.ts'
import { auditFields, changeRecord, holdRecord, wrong } from './change-record.ts'
import { requirePossible } from './check-fields.ts'

/** Who writes, and what time the domain believes it is. */
export type Changing = { write: WriteContext; clock: Clock }

/**
 * 登记账号 without a registration: one that was found unregistered, or one the register has always lacked.
 * @throws Refusal UNPROCESSABLE, CONFLICT where the account is there already
 */
export function recordAccount(
  { write, clock }: Changing,
  { state, fields }: { state: 'unregistered' | 'active'; fields: AccountFields },
): Promise<string> {
  const on = today(clock)
  requirePossible(fields, on)
  return withSqlTransaction(write, async ({ client, audit }) => {
    const repository = accountRecordRepository(client)
    if (!(await repository.unitExists(fields.unit))) {
      throw wrong('fields.unit', `没有编码为“${fields.unit}”的在用单位，请从列表中选择。`)
    }
    const code = await repository.nextCode()
    const same = await repository.findSame(fields)
    if (same) throw alreadyThere(fields, same)
    const values = { fields, state, since: on, registeredOn: null }
    await repository.insert(code, values)
    await audit({
      action: state === 'unregistered' ? 'find-unregistered-account' : 'record-account',
      entity: 'account',
      entityId: code,
      unitCode: fields.unit,
      after: auditFields(values),
    })
    return code
  })
}

function alreadyThere({ platform }: AccountFields, { code, name }: { code: string; name: string }): Refusal {
  const message = `这个单位在${platform}上已登记“${name}”（${code}），请打开原来的账号，不要重复登记。`
  return new Refusal('CONFLICT', message, { fields: [{ path: 'fields.name', message: '账号已登记' }] })
}

/** 更正账号资料, for all time or from a day on. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE */
export async function updateAccount(
  { write, clock }: Changing,
  {
    code,
    version,
    from,
    ...correction
  }: { code: string; version: number; fields: AccountCorrection; from: string | null },
): Promise<void> {
  const on = today(clock)
  if (from !== null && from > on) throw wrong('from', `变更日期晚于今天（${on}），请到时再改。`)
  await withSqlTransaction(write, async (transaction) => {
    const before = await holdRecord(transaction, code, version)
    const fields = Object.assign({ ...before.fields }, correction.fields)
    requirePossible(fields, on)
    if (fields.cancelledOn !== before.fields.cancelledOn && before.state !== 'closed') {
      throw wrong('fields.cancelledOn', '账号还没有关停，请用“关停”办理，注销日期随之登记。')
    }
    await changeRecord(transaction, before, { action: 'update-account', from, fields })
  })
}

/** 恢复: the record as one event of its history found it, with the days it then held. @throws Refusal NOT_FOUND, CONFLICT */
export async function restoreAccount(
  { write }: Changing,
  { code, version, event }: { code: string; version: number; event: string },
): Promise<void> {
  await withSqlTransaction(write, async (transaction) => {
    const { client, audit } = transaction
    const repository = accountRecordRepository(client)
    const before = await holdRecord(transaction, code, version)
    const values = await repository.findAudited(code, event)
    if (!values) throw new Refusal('NOT_FOUND', '这条沿革没有可恢复的资料，请选择另一条。')
    await repository.update(before.id, values)
    await repository.forgetOwnersAfter(before.id, values.since)
    await audit({
      action: 'restore-account',
      entity: 'account',
      entityId: code,
      unitCode: values.fields.unit,
      before: auditFields(before),
      after: auditFields(values),
    })
  })
}
