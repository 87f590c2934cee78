import type { Pool, PoolClient } from 'pg'
import { Refusal } from '../../refusal.ts'
import { closingsRepository } from '../assessments/index.ts'

type StageOfPeriod = NonNullable<Awaited<ReturnType<ReturnType<typeof closingsRepository>['findStage']>>>

/** How far a period has come: 进行中、初稿、定稿、已通报, and the closing that counts. @throws Refusal NOT_FOUND */
export async function periodStage(sql: Pool | PoolClient, periodId: string): Promise<StageOfPeriod> {
  const found = await closingsRepository(sql).findStage(periodId)
  if (!found) throw new Refusal('NOT_FOUND', `没有“${periodId}”这个考核周期，请从周期列表中选择。`)
  return found
}
