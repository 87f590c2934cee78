import type { VetoFinding } from '@mingkao/contract'
import { requireOwnUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { Refusal } from '../../refusal.ts'
import type { VetoFindingsRepository } from './veto-findings.repository.ts'

/** 一项单项否决事项. @throws Refusal NOT_FOUND, or FORBIDDEN for staff of another unit */
export async function showVetoFinding(
  { vetoFindings, user }: { vetoFindings: VetoFindingsRepository; user: SignedInUser },
  id: string,
): Promise<VetoFinding> {
  const found = await vetoFindings.findById(id)
  if (!found) throw new Refusal('NOT_FOUND', '没有这项单项否决事项。')
  requireOwnUnit(user, found.unit.code)
  return found
}
