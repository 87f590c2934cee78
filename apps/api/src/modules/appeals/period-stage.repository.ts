import type { AppealWindow } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'

export type PeriodStage = { id: string; label: string; stage: AppealWindow['stage']; appealsUntil: Date | null }

const FIND = `select id, label, stage, appeals_until as "appealsUntil" from periods where id = $1`

/** 阶段 of a period, as far as appeals depend on it. */
export function periodStageRepository(sql: Pool | PoolClient) {
  return {
    async find(period: string): Promise<PeriodStage | null> {
      const { rows } = await sql.query<PeriodStage>(FIND, [period])
      return rows[0] ?? null
    },

    /** The same, held until the transaction ends: nobody closes the period meanwhile. */
    async hold(period: string): Promise<PeriodStage | null> {
      const { rows } = await sql.query<PeriodStage>(`${FIND} for share`, [period])
      return rows[0] ?? null
    },
  }
}
