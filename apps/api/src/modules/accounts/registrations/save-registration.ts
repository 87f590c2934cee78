import type { RegistrationDetail, RegistrationKind } from '@mingkao/contract'
import { requireOwnUnit } from '../../../auth/authorise.ts'
import type { SignedInUser } from '../../../auth/signed-in-user.ts'
import { type SqlTransaction, withSqlTransaction } from '../../../db/with-transaction.ts'
import { today } from '../../../domain-day.ts'
import { Refusal } from '../../../refusal.ts'
import { bindAttachments } from '../../attachments/index.ts'
import { type AccountRecord, accountRecordRepository } from '../account-record.repository.ts'
import { holdRecord, wrong } from '../change-record.ts'
import { requireComplete } from '../check-fields.ts'
import type { Changing } from '../edit-account.ts'
import { requireReasonForSecond } from './one-on-platform.ts'
import { type RegistrationForm, type RegistrationRow, registrationsRepository } from './registrations.repository.ts'
import { presentRegistration, REGISTRATION, requireRegistration } from './show-registration.ts'
import { tellOffice } from './tell-of-registration.ts'

export type Filing = Changing & { user: SignedInUser }

type FormAsked = RegistrationForm & { attachments: readonly string[]; isSubmitted: boolean }

/** 填写备案登记表: kept as a draft, or handed in at once. @throws Refusal NOT_FOUND, FORBIDDEN, UNPROCESSABLE */
export function createRegistration(
  filing: Filing,
  { kind, account, attachments, isSubmitted, ...form }: FormAsked & { kind: RegistrationKind; account: string | null },
): Promise<RegistrationDetail> {
  const { write, clock, user } = filing
  return withSqlTransaction(write, async (transaction) => {
    const record = account === null ? null : await holdRecord(transaction, account)
    if (!record && kind !== 'opening') throw wrong('account', '请先选择要变更或关停的账号。')
    const unit = record?.fields.unit ?? form.fields.unit
    requireOwnUnit(user, unit)
    if (!(await accountRecordRepository(transaction.client).unitExists(unit))) {
      throw wrong('fields.unit', `没有编码为“${unit}”的在用单位，请从列表中选择。`)
    }
    const repository = registrationsRepository(transaction.client)
    const noted = { by: user.name, at: clock.now() }
    const id = await repository.insert({ kind, unit, account: record?.id ?? null, form }, noted)
    await repository.noteStep(id, { step: 'created', ...noted, note: null })
    return finish(filing, transaction, { id, action: 'create-registration', before: null, attachments, isSubmitted })
  })
}

/** 修改: a draft, or one that came back. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, UNPROCESSABLE */
export function amendRegistration(
  filing: Filing,
  { id, version, attachments, isSubmitted, ...form }: FormAsked & { id: number; version: number },
): Promise<RegistrationDetail> {
  const { write, clock, user } = filing
  return withSqlTransaction(write, async (transaction) => {
    const repository = registrationsRepository(transaction.client)
    const before = requireRegistration(await repository.hold(id), user)
    requireVersion(before, version)
    requireAmendable(before)
    if (before.account === null && form.fields.unit !== before.unit.code) {
      throw wrong('fields.unit', '主管单位不能改成别的单位，请撤回后另行填写。')
    }
    await repository.saveForm(id, form)
    if (before.state === 'rejected') {
      await repository.noteStep(id, { step: 'amended', by: user.name, at: clock.now(), note: null })
    }
    return finish(filing, transaction, { id, action: 'amend-registration', before, attachments, isSubmitted })
  })
}

async function finish(
  { clock, user }: Filing,
  transaction: SqlTransaction,
  {
    id,
    action,
    before,
    attachments,
    isSubmitted,
  }: {
    id: number
    action: string
    before: RegistrationRow | null
    attachments: readonly string[]
    isSubmitted: boolean
  },
): Promise<RegistrationDetail> {
  const repository = registrationsRepository(transaction.client)
  const record = { kind: REGISTRATION, id: String(id) }
  const bound = await bindAttachments(transaction, { record, attachments, user })
  const saved = requireRegistration(await repository.find(id), user)
  if (isSubmitted) {
    const account = saved.account === null ? null : await holdRecord(transaction, saved.account.code)
    await requireSubmittable(transaction, saved, account, today(clock))
    const at = clock.now()
    await repository.submit(id, account?.fields ?? null, at)
    await repository.noteStep(id, { step: 'submitted', by: user.name, at, note: saved.unitOpinion })
  }
  const row = requireRegistration(await repository.find(id), user)
  await transaction.audit({
    action: isSubmitted ? 'submit-registration' : action,
    entity: 'account-registration',
    entityId: id,
    unitCode: row.unit.code,
    before: before && { state: before.state, ...before.fields },
    after: { kind: row.kind, state: row.state, ...row.fields, attachments: bound.map(({ name }) => name) },
  })
  if (isSubmitted) await tellOffice(transaction, row, { user, now: clock.now() })
  return presentRegistration(transaction, row)
}

/** @throws Refusal UNPROCESSABLE that says what to do instead */
function requireAmendable({ state, kind }: RegistrationRow): void {
  if (state === 'draft' || state === 'rejected') return
  const instead = {
    submitted: '正在审核，不能修改；如需更改，请撤回后重新填报',
    withdrawn: '已经撤回，不能修改，请重新填报',
    approved: `已经办结，不能修改；${kind === 'closure' ? '登记有误的，请联系区政府办更正' : '如需更改，请办理变更备案'}`,
  }
  throw new Refusal('UNPROCESSABLE', `这件备案${instead[state]}。`)
}

async function requireSubmittable(
  transaction: SqlTransaction,
  registration: RegistrationRow,
  record: AccountRecord | null,
  on: string,
): Promise<void> {
  const { id, kind, fields, account } = registration
  requireComplete(kind, fields, on)
  if (record && account) {
    const isFiled = record.state !== 'unregistered' && record.state !== 'reopened'
    if (kind === 'opening' && isFiled) throw wrong('kind', '这个账号已经备案，请改办变更备案。')
    if (record.state === 'closed') throw wrong('account', '这个账号已经关停，不能再办变更或关停。')
    const waiting = await registrationsRepository(transaction.client).findWaiting(account.code, id)
    if (waiting !== null) throw wrong('account', `这个账号已有一件备案（第${waiting}号）在审核中，请等办结后再报。`)
  }
  await requireReasonForSecond(transaction, registration, { fields, record })
}

/** @throws Refusal CONFLICT with the registration as it stands */
export function requireVersion(row: RegistrationRow, version: number): void {
  if (row.version === version) return
  const { fields, state, effectiveOn, duplicateReason, unitOpinion } = row
  const current = { ...fields, state, effectiveOn, duplicateReason, unitOpinion }
  throw new Refusal(
    'CONFLICT',
    `这件备案已被他人修改或办理（您看到的是第${version}版，现为第${row.version}版），请对照后再保存。`,
    { data: { current, currentVersion: row.version, yourVersion: version } },
  )
}
