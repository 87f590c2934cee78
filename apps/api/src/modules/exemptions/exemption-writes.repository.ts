import type { AskExemption } from '@mingkao/contract'
import type { PoolClient } from 'pg'
import { addSteps, type LoggedStep, type StepLog } from '../../db/step-log.ts'

export const EXEMPTION_STEPS: StepLog = { table: 'exemption_request_events', of: 'request_id' }

export type NewExemption = Omit<AskExemption, 'attachments'> & {
  subjectLabel: string
  askedById: string
  askedBy: string
  askedAt: Date
}

/** What a step changes; a decision, once made, stays with the request. */
export type ExemptionChange = {
  state: string
  decision?: { byId: string; by: string; at: Date; reason: string }
  endedOn?: string
}

export function exemptionWritesRepository(client: PoolClient) {
  return {
    /** @throws what the database says where another request of the same subject covers one of the days */
    async add(asked: NewExemption): Promise<number | null> {
      const { rows } = await client.query<{ id: number }>(
        `insert into exemption_requests (unit_id, kind, subject, subject_label, starts_on, ends_on, ground, note,
                                         asked_by_id, asked_by, asked_at)
         select u.id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 from units u where u.code = $1
         returning id`,
        [
          asked.unit,
          asked.kind,
          asked.subject,
          asked.subjectLabel,
          asked.startsOn,
          asked.endsOn,
          asked.ground,
          asked.note,
          asked.askedById,
          asked.askedBy,
          asked.askedAt,
        ],
      )
      return rows[0]?.id ?? null
    },

    /** @returns false where another version stands there now */
    async change(id: number, version: number, { state, decision, endedOn }: ExemptionChange): Promise<boolean> {
      const { rowCount } = await client.query(
        `update exemption_requests
            set state = $3, decided_by_id = coalesce($4, decided_by_id), decided_by = coalesce($5, decided_by),
                decided_at = coalesce($6, decided_at), decision_reason = coalesce($7, decision_reason), ended_on = $8,
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
          endedOn ?? null,
        ],
      )
      return rowCount === 1
    },

    addEvent(id: number, event: LoggedStep): Promise<void> {
      return addSteps(client, EXEMPTION_STEPS, [{ row: id, ...event }])
    },

    /** 不参评 of the whole unit for the days of the request. @returns false where it has another that covers one of them */
    async exemptUnit(id: number, reason: string): Promise<boolean> {
      const { rowCount } = await client.query(
        `with added as (
           insert into unit_exemptions (unit_id, category, reason, valid_from, valid_to)
           select e.unit_id, 'other', $2, e.starts_on, e.ends_on + 1
             from exemption_requests e
            where e.id = $1 and not exists (
              select from unit_exemptions other
               where other.unit_id = e.unit_id and other.valid_from <= e.ends_on
                 and (other.valid_to is null or other.valid_to > e.starts_on))
           returning id)
         update exemption_requests set unit_exemption_id = (select id from added)
          where id = $1 and exists (select from added)`,
        [id, reason],
      )
      return rowCount === 1
    },

    /** The same ended with `endedOn`; one that has not begun goes. */
    async endUnitExemption(unitExemption: number, endedOn: string): Promise<void> {
      await client.query('delete from unit_exemptions where id = $1 and valid_from > $2::date', [
        unitExemption,
        endedOn,
      ])
      await client.query(
        `update unit_exemptions set valid_to = $2::date + 1, version = version + 1
          where id = $1 and (valid_to is null or valid_to > $2::date + 1)`,
        [unitExemption, endedOn],
      )
    },
  }
}
