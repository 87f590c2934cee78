import type { PendingCorrections, PeriodDifference } from '@mingkao/contract'
import { assessKnown, assessmentsRepository, closingOf, inSnapshot } from '../assessments/index.ts'
import { findChangedRows } from './changed-rows.repository.ts'
import { compareResults, isSame } from './compare-results.ts'
import type { Asking } from './show-period.ts'

/**
 * 待更正: the frozen result beside one of all that is known now about the period. Nothing frozen moves.
 * @throws Refusal NOT_FOUND for a period that is not closed, and as assessFacts does
 */
export function showPendingCorrections({ db, clock, user }: Asking, id: string): Promise<PendingCorrections> {
  const now = clock.now()
  return inSnapshot(db.pool, async (client) => {
    const frozen = await closingOf(client, id)
    const known = await assessKnown(assessmentsRepository(client), id, now)
    const difference = compareResults(frozen, known, user.role === 'office')
    const { rows, total } = await findChangedRows(client, frozen, known)
    const version = frozen.frozen?.version ?? 1
    return { version, rows, total, difference, isEmpty: total === 0 && isSame(difference) }
  })
}

/** A closing beside the one before it. @throws Refusal NOT_FOUND */
export async function showDifference(
  { db, user }: Asking,
  { id, closing }: { id: string; closing: number },
): Promise<PeriodDifference> {
  const [before, after] = [await closingOf(db.pool, id, closing - 1), await closingOf(db.pool, id, closing)]
  return compareResults(before, after, user.role === 'office')
}
