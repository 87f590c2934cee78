import { CONFIDENTIAL_CONDITIONS, isConfidentialCondition } from '@mingkao/rules'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { Refusal } from '../../refusal.ts'
import type { FindingRow } from './vetoes.repository.ts'

/** What a list is narrowed to for this person. */
export function visibleFindings(user: SignedInUser): { within: number | null; without: readonly string[] } {
  return { within: visibleUnit(user)?.id ?? null, without: user.role === 'leader' ? CONFIDENTIAL_CONDITIONS : [] }
}

/** @throws Refusal FORBIDDEN for another unit's, NOT_FOUND where not even its being there may be seen */
export function requireVisible(user: SignedInUser, finding: FindingRow | null): FindingRow {
  if (!finding) throw notFound()
  const isHidden = isConfidentialCondition(finding.condition)
  if (isHidden && user.role !== 'office' && user.unit?.code !== finding.unit.code) throw notFound()
  requireOwnUnit(user, finding.unit.code)
  return finding
}

function notFound(): Refusal {
  return new Refusal('NOT_FOUND', '没有这项单项否决事项。')
}
