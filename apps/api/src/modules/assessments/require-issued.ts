import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from './open-period.ts'
import { closingsRepository } from './frozen/closings.repository.ts'

/** Whether this person may read what was found at other units than their own: staff only once the circular is out. */
export async function mayReadOthers(
  { source: { db }, user }: { source: AssessmentSource; user: SignedInUser },
  period: string,
): Promise<boolean> {
  return user.role !== 'staff' || (await closingsRepository(db.pool).findStage(period))?.stage === 'issued'
}

/**
 * 未通报不公开: places and totals are everybody's at any time, what was found at other units only once the circular is out.
 * @param unit whose findings are asked for
 * @throws Refusal FORBIDDEN for staff of another unit before that
 */
export async function requireIssued(
  asking: { source: AssessmentSource; user: SignedInUser },
  { period, unit }: { period: string; unit: string },
): Promise<void> {
  if (asking.user.unit?.code === unit || (await mayReadOthers(asking, period))) return
  throw new Refusal('FORBIDDEN', '本期通报尚未印发，只能查看本单位的检查发现；各单位的名次和总量见“排名”。')
}
