import type { VetoFindingDetail } from '@mingkao/contract'
import { Refusal } from '../../refusal.ts'
import { changeFinding, type FindingContext, type FindingRequest } from './change-finding.ts'
import type { FindingRow } from './vetoes.repository.ts'

/** 确认或排除: by a second person. @throws Refusal FORBIDDEN for the finder, UNPROCESSABLE, and as changeFinding does */
export function decideFinding(
  context: FindingContext,
  { decision, ...request }: FindingRequest & { decision: 'confirmed' | 'dismissed' },
): Promise<VetoFindingDetail> {
  const { user, source } = context
  return changeFinding(context, { ...request, action: decision }, async (before, { vetoes }) => {
    requireOthersSuspicion(before, user.id)
    await vetoes.decide([request.id], { state: decision, by: user.id, at: source.clock.now(), reason: request.reason })
  })
}

/** @throws Refusal FORBIDDEN for the finder, UNPROCESSABLE where it has been decided */
export function requireOthersSuspicion({ state, finderId }: FindingRow, userId: string): void {
  if (state !== 'suspected') throw new Refusal('UNPROCESSABLE', '这一项不是待核实状态，不能确认或排除。')
  if (finderId === userId) {
    throw new Refusal('FORBIDDEN', '由您登记的事项须由另一名管理员核实，本人不能确认或排除。')
  }
}

/**
 * 提请复核: by another than the one who decided. It is suspected again and counts nothing until a second person decides anew.
 * @throws Refusal FORBIDDEN for the one who decided, UNPROCESSABLE, and as changeFinding does
 */
export function reopenFinding(context: FindingContext, request: FindingRequest): Promise<VetoFindingDetail> {
  const { user } = context
  return changeFinding(context, { ...request, action: 'reopened' }, async ({ state, deciderId }, { vetoes }) => {
    if (state !== 'confirmed' && state !== 'dismissed') {
      throw new Refusal('UNPROCESSABLE', '这一项尚未确认或排除，不需要复核。')
    }
    if (deciderId === user.id) {
      throw new Refusal('FORBIDDEN', '由您确认或排除的事项须由另一名管理员提请复核。')
    }
    await vetoes.reopen(request.id, user.id)
  })
}
