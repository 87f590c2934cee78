import type { Gate as GateAnswer } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import type { Assessment } from '../../assessments/index.ts'
import type { PeriodRow } from '../periods.repository.ts'

/** What a gate may look at: the result that would be frozen, and the state of the facts it was made from. */
export type GateContext = { sql: Pool | PoolClient; assessment: Assessment; period: PeriodRow; now: Date }

export type GateOutcome = Omit<GateAnswer, 'id' | 'label'>

/** 关账前检查: one question asked before a closing. `id` is stored with closings: add gates, never rename one. */
export type Gate = { id: string; label: string; check: (context: GateContext) => GateOutcome | Promise<GateOutcome> }

const MOST_ROWS = 20

/** The usual outcome: it passes where no row speaks against closing. */
export function outcomeOf(
  rows: GateAnswer['rows'],
  { good, bad, href = null }: { good: string; bad: string; href?: string | null },
): GateOutcome {
  const passed = rows.length === 0
  return { passed, detail: passed ? good : bad, count: rows.length, href, rows: rows.slice(0, MOST_ROWS) }
}
