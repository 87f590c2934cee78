import type { VetoFindingDetail } from '@mingkao/contract'
import { Refusal } from '../../refusal.ts'
import { bindAttachments } from '../attachments/index.ts'
import { changeFinding, type FindingContext, type FindingRequest } from './change-finding.ts'
import { checkEvidence, type EvidenceInput } from './check-evidence.ts'
import { FINDING_RECORD } from './open-detail.ts'
import { subjectsRepository } from './subjects.repository.ts'
import type { FindingRow } from './vetoes.repository.ts'

/** 更正: by its finder, while it is suspected. @throws Refusal FORBIDDEN, UNPROCESSABLE, and as changeFinding does */
export function correctFinding(
  context: FindingContext,
  { id, version, reason, ...input }: FindingRequest & EvidenceInput,
): Promise<VetoFindingDetail> {
  return changeFinding(context, { id, version, reason, action: 'corrected' }, async (before, tx) => {
    const { client, vetoes } = tx
    requireOwnSuspicion(before, context.user.id, '更正')
    const subjects = subjectsRepository(client)
    const { account, unit } = before
    const subject = account ? await subjects.findAccount(account.code) : await subjects.findUnit(unit.code)
    if (!subject) throw new Error('what a finding is about is never removed')
    await vetoes.correct(id, await checkEvidence(context.source, subject, input))
    const record = { kind: FINDING_RECORD, id }
    await bindAttachments(tx, { record, attachments: input.attachments, user: context.user })
  })
}

/** 撤回登记: by its finder, while it is suspected. @throws Refusal FORBIDDEN, UNPROCESSABLE, and as changeFinding does */
export function withdrawFinding(context: FindingContext, request: FindingRequest): Promise<VetoFindingDetail> {
  return changeFinding(context, { ...request, action: 'withdrawn' }, async (before, { vetoes }) => {
    requireOwnSuspicion(before, context.user.id, '撤回')
    await vetoes.withdraw(request.id)
  })
}

function requireOwnSuspicion({ state, finderId, foundBy }: FindingRow, userId: string, act: string): void {
  if (state !== 'suspected') throw new Refusal('UNPROCESSABLE', `这一项已经处理，不能再${act}。`)
  if (finderId !== userId) throw new Refusal('FORBIDDEN', `只有登记人（${foundBy}）能${act}；您可以确认或排除。`)
}
