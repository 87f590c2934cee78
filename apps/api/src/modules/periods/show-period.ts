import type { PeriodDetail } from '@mingkao/contract'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../db/client.ts'
import { Refusal } from '../../refusal.ts'
import { assessmentsRepository, listPeriods } from '../assessments/index.ts'
import { periodsRepository } from './periods.repository.ts'

/** Who asks, of which database, at which moment of the domain. */
export type Asking = { user: SignedInUser; db: Database; clock: Clock }

/** 考核周期 with every closing. What the gates found names other units: it is for the office and leaders. @throws Refusal NOT_FOUND */
export async function showPeriod({ user, db, clock }: Asking, id: string): Promise<PeriodDetail> {
  const periods = await listPeriods({ assessments: assessmentsRepository(db.pool), clock })
  const found = periods.find((period) => period.id === id)
  if (!found) throw new Refusal('NOT_FOUND', `没有“${id}”这个考核周期，请从周期列表中选择。`)
  const closings = await periodsRepository(db.pool).findClosings(id)
  return {
    ...found,
    closings: closings.map(({ gates, closedAt, ...closing }) => ({
      ...closing,
      closedAt: closedAt.toISOString(),
      gates: user.role === 'staff' ? [] : gates,
    })),
  }
}
