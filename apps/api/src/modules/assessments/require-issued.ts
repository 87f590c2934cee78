import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from './open-period.ts'
import { closingsRepository } from './frozen/closings.repository.ts'

/**
 * 未通报不公开: places and totals are everybody's at any time, what was found at other units only once the circular is out.
 * @param unit whose findings are asked for; null: those of the whole district
 * @throws Refusal FORBIDDEN for staff of another unit before that
 */
export async function requireIssued(
  { source: { db }, user }: { source: AssessmentSource; user: SignedInUser },
  { period, unit }: { period: string; unit: string | null },
): Promise<void> {
  if (user.role !== 'staff' || (user.unit && user.unit.code === unit)) return
  const stage = (await closingsRepository(db.pool).findStage(period))?.stage
  if (stage === 'issued') return
  throw new Refusal('FORBIDDEN', '本期通报尚未印发，只能查看本单位的检查发现；各单位的名次和总量见“排名”。')
}
