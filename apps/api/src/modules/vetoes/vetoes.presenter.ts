import type { AttachmentRef, VetoFinding, VetoFindingDetail } from '@mingkao/contract'
import { isConfidentialCondition } from '@mingkao/rules'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { FindingRow, VetoesRepository } from './vetoes.repository.ts'

export function presentFinding(
  { finderId: _finder, deciderId: _decider, checkAnswerId: _answer, ...row }: FindingRow,
  attachments: AttachmentRef[] = [],
): VetoFinding {
  return {
    ...row,
    attachments,
    isConfidential: isConfidentialCondition(row.condition),
    seenAt: iso(row.seenAt),
    foundAt: iso(row.foundAt),
    decidedAt: iso(row.decidedAt),
  }
}

export type History = Awaited<ReturnType<VetoesRepository['history']>>

export type DetailParts = { row: FindingRow; history: History; attachments: AttachmentRef[] }

export function presentDetail({ row, history, attachments }: DetailParts, user: SignedInUser): VetoFindingDetail {
  return {
    ...presentFinding(row, attachments),
    may: actsOf(row, user),
    waitsFor: waitsFor(row, user),
    history: history.map((event) => ({ ...event, at: event.at.toISOString() })),
  }
}

/** 谁能做什么: the finder corrects and withdraws, another decides; who has decided does not reopen. */
function actsOf({ state, finderId, deciderId }: FindingRow, { role, id }: SignedInUser) {
  const acts: VetoFindingDetail['may'] = []
  if (role !== 'office') return acts
  if (state === 'suspected' && finderId === id) acts.push('correct', 'withdraw')
  if (state === 'suspected' && finderId !== id) acts.push('decide')
  if ((state === 'confirmed' || state === 'dismissed') && deciderId !== id) acts.push('reopen')
  return acts
}

function waitsFor({ state, finderId }: FindingRow, { role, id }: SignedInUser): string | null {
  if (state !== 'suspected') return null
  if (role !== 'office') return '尚待区政府办第二人核实，确认前不计入考核。'
  return finderId === id ? '由您登记，须由另一名管理员核实；本人不能确认或排除。' : null
}

/** Whatever offset the database wrote it with. */
function iso(moment: string | null): string | null {
  return moment && new Date(moment).toISOString()
}
