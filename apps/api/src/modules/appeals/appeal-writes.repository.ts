import type { Finding } from '@mingkao/contract'
import type { PoolClient } from 'pg'
import { addSteps, type LoggedStep, type StepLog } from '../../db/step-log.ts'

export const APPEAL_STEPS: StepLog = { table: 'appeal_events', of: 'appeal_id' }

export type NewAppeal = {
  unit: string
  period: string
  indicator: string
  finding: Finding
  reason: string
  filedById: string
  filedBy: string
  filedAt: Date
}

export type Decision = { byId: string; by: string; at: Date; reason: string }

export function appealWritesRepository(client: PoolClient) {
  return {
    /** @returns its id; null where the finding was appealed against already */
    async add({ unit, period, indicator, finding, ...filed }: NewAppeal): Promise<number | null> {
      const { rows } = await client.query<{ id: number }>(
        `insert into appeals (unit_id, period_id, finding_id, indicator, finding, reason, is_confidential,
                              filed_by_id, filed_by, filed_at)
         select u.id, $2, $3, $4, $5, $6, $7, $8, $9, $10 from units u where u.code = $1
         on conflict (unit_id, period_id, finding_id) where state <> 'withdrawn' do nothing
         returning id`,
        [
          unit,
          period,
          finding.id,
          indicator,
          JSON.stringify(finding),
          filed.reason,
          finding.isConfidential,
          filed.filedById,
          filed.filedBy,
          filed.filedAt,
        ],
      )
      return rows[0]?.id ?? null
    },

    /** @returns false where another version stands there now */
    async change(id: number, version: number, state: string, decision: Decision | null): Promise<boolean> {
      const { rowCount } = await client.query(
        `update appeals
            set state = $3, decided_by_id = $4, decided_by = $5, decided_at = $6, decision_reason = $7,
                version = version + 1
          where id = $1 and version = $2`,
        [
          id,
          version,
          state,
          decision?.byId ?? null,
          decision?.by ?? null,
          decision?.at ?? null,
          decision?.reason ?? null,
        ],
      )
      return rowCount === 1
    },

    addEvent(id: number, event: LoggedStep): Promise<void> {
      return addSteps(client, APPEAL_STEPS, [{ row: id, ...event }])
    },
  }
}
