import type { PeriodStage } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import type { Assessment } from './assessment.ts'
import type { FrozenQuarterLedgers } from './frozen/frozen-quarters.ts'
import { findFrozen, openQuarters } from './frozen/open-closing.ts'
import type { Gathered } from './gathered.ts'
import { LEDGER_QUERY, PERIOD_AND_SCHEME } from './ledger-query.ts'

type LedgerRow = Omit<Gathered, 'version' | 'nextDue' | 'collectedFrom'> & {
  version: string
  next_due: Date | null
  collected_from: string | null
}

/** A period's check time and scheme without any facts. */
export type GatheredOccasion = Pick<Gathered, 'period' | 'scheme' | 'calendar' | 'isClosed'> & { dataAsOf: Date | null }

export type PeriodRow = {
  id: string
  label: string
  kind: 'quarter' | 'year' | 'custom'
  start: string
  end: string
  check_at: Date | null
  data_as_of: Date | null
  stage: PeriodStage
  drafted_at: Date | null
  appeals_until: Date | null
  version: number
  /** The newest. */
  closing: { version: number; hash: string; closedAt: string; closedBy: string } | null
}

/** What the assessment reads: of the present moment, or of the snapshot of a client's transaction. */
export function assessmentsRepository(pool: Pool | PoolClient) {
  return {
    /** What a closed period came to; null: it is not closed. @throws Refusal as findFrozen does */
    findFrozen: (period: string, kept: Assessment | null): Promise<Assessment | null> =>
      findFrozen(pool, period, { kept }),

    /** 已定稿的季度 of a year. @throws Refusal as openQuarters does */
    findQuarters: (year: string): Promise<FrozenQuarterLedgers[]> => openQuarters(pool, year),

    /**
     * The facts about all units for one period, in one round trip and of one snapshot; null: there is no such period.
     * @param knownAt stands in for the period's data-as-of
     */
    async gather(period: string, now: Date, knownAt: Date | null = null): Promise<Gathered | null> {
      const { rows } = await pool.query<LedgerRow>({
        name: 'gather-ledgers',
        text: LEDGER_QUERY,
        values: [period, now, knownAt],
      })
      const [row] = rows
      if (!row) return null
      const { version, next_due: nextDue, collected_from: collectedFrom, ...parts } = row
      return { ...parts, version: BigInt(version), nextDue, collectedFrom }
    },

    async gatherOccasion(period: string, now: Date): Promise<GatheredOccasion | null> {
      const { rows } = await pool.query<GatheredOccasion>({
        name: 'gather-occasion',
        text: PERIOD_AND_SCHEME,
        values: [period, now, null],
      })
      return rows[0] ?? null
    },

    /** 考核周期, newest first; a year after its quarters. */
    async findPeriods(): Promise<PeriodRow[]> {
      const { rows } = await pool.query<PeriodRow>(
        `select id, label, kind, starts_on::text as start, ends_on::text as end, check_at, data_as_of, stage,
                drafted_at, appeals_until, version,
                (select json_build_object('version', c.version, 'hash', c.hash, 'closedAt', c.closed_at,
                                          'closedBy', c.closed_by_name)
                   from period_closings c where c.period_id = periods.id order by c.version desc limit 1) as closing
           from periods order by kind = 'year', ends_on desc, starts_on desc, id`,
      )
      return rows
    },
  }
}

export type AssessmentsRepository = ReturnType<typeof assessmentsRepository>
