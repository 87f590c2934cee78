import type { Publication } from '@mingkao/contract'
import { Refusal } from '../../refusal.ts'
import { type ChangeContext, changePublication } from './change-publication.ts'

export type WithdrawInput = { id: string; version: number; reason: string }

/** 撤下一条: from now on it does not count. @throws Refusal CONFLICT where it is withdrawn already */
export function withdrawPublication(
  context: ChangeContext,
  { id, version, reason }: WithdrawInput,
): Promise<Publication> {
  return changePublication(context, { id, version, action: 'withdraw-publication' }, async (before, tools) => {
    if (before.withdrawn_at) throw new Refusal('CONFLICT', '这条信息已经撤下，无需再撤。')
    await tools.publications.setWithdrawn(id, { at: tools.now, reason })
  })
}

/** 恢复撤下的一条. @throws Refusal CONFLICT where it stands already */
export function restorePublication(
  context: ChangeContext,
  { id, version }: Omit<WithdrawInput, 'reason'>,
): Promise<Publication> {
  return changePublication(context, { id, version, action: 'restore-publication' }, async (before, tools) => {
    if (!before.withdrawn_at) throw new Refusal('CONFLICT', '这条信息没有撤下，无需恢复。')
    await tools.publications.setWithdrawn(id, null)
  })
}
