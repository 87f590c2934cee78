import type { RegistrationDetail, RegistrationState } from '@mingkao/contract'
import { type SqlTransaction, withSqlTransaction } from '../../../db/with-transaction.ts'
import { today } from '../../../domain-day.ts'
import { Refusal } from '../../../refusal.ts'
import { applyRegistration } from './apply-registration.ts'
import { type RegistrationRow, registrationsRepository } from './registrations.repository.ts'
import { type Filing, requireVersion } from './save-registration.ts'
import { presentRegistration, requireRegistration } from './show-registration.ts'
import { tellUnit } from './tell-of-registration.ts'

type Asked = { id: number; version: number }
type Decided = Extract<RegistrationState, 'approved' | 'rejected' | 'withdrawn'>

/** 备案通过. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE */
export function approveRegistration(
  filing: Filing,
  { opinion, ...asked }: Asked & { opinion: string | null },
): Promise<RegistrationDetail> {
  return decide(filing, asked, {
    state: 'approved',
    note: opinion,
    effect: (transaction, row) => applyRegistration(transaction, row, today(filing.clock)),
  })
}

/** 备案退回, with the reason; the unit amends it and hands it in again. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE */
export function rejectRegistration(
  filing: Filing,
  { reason, ...asked }: Asked & { reason: string },
): Promise<RegistrationDetail> {
  return decide(filing, asked, { state: 'rejected', note: reason })
}

/** 撤回 by the unit: nothing comes of it. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, UNPROCESSABLE */
export function withdrawRegistration(
  filing: Filing,
  { reason, ...asked }: Asked & { reason: string },
): Promise<RegistrationDetail> {
  return decide(filing, asked, { state: 'withdrawn', note: reason })
}

type Decision = {
  state: Decided
  note: string | null
  /** @returns the code of the account it is about from now on */
  effect?: (transaction: SqlTransaction, row: RegistrationRow) => Promise<string>
}

function decide(
  { write, clock, user }: Filing,
  { id, version }: Asked,
  { state, note, effect }: Decision,
): Promise<RegistrationDetail> {
  return withSqlTransaction(write, async (transaction) => {
    const { client, audit } = transaction
    const repository = registrationsRepository(client)
    const before = requireRegistration(await repository.hold(id), user)
    requireVersion(before, version)
    const isOpen = before.state === 'submitted' || (state === 'withdrawn' && canWithdraw(before.state))
    if (!isOpen) throw new Refusal('UNPROCESSABLE', '这件备案不在审核中，请刷新后再看。')
    const account = await effect?.(transaction, before)
    const at = clock.now()
    await repository.decide(id, { state, opinion: note, by: user.name, at, account })
    await repository.noteStep(id, { step: state, by: user.name, at, note })
    const row = requireRegistration(await repository.find(id), user)
    await audit({
      action: `${ACTIONS[state]}-registration`,
      entity: 'account-registration',
      entityId: id,
      unitCode: row.unit.code,
      before: { state: before.state },
      after: { state: row.state, account: row.account?.code ?? null, officeOpinion: row.officeOpinion },
    })
    if (state !== 'withdrawn') await tellUnit(transaction, row, { user, now: at })
    return presentRegistration(transaction, row)
  })
}

const ACTIONS: Record<Decided, string> = { approved: 'approve', rejected: 'reject', withdrawn: 'withdraw' }

function canWithdraw(state: RegistrationState): boolean {
  return state === 'draft' || state === 'rejected'
}
