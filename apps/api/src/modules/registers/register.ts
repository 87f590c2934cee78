import type { PoolClient } from 'pg'
import type { Clock } from '../../clock.ts'
import type { WriteContext } from '../../db/with-transaction.ts'

/** Who writes, and what day the domain believes it is. */
export type RegisterContext = { write: WriteContext; clock: Clock }

/** What every row of a register that people keep has. */
export type RegisterRow = {
  id: string
  version: number
  title: string
  unit: { code: string; name: string }
  withdrawnAt: string | null
}

/** 主动公开, 政策解读: a table whose rows are corrected, taken off and put back, one or many at once. */
export type Register<Row extends RegisterRow> = {
  table: 'disclosures' | 'interpretations'
  /** Of the audit log, and of what people are told. */
  entity: 'disclosure' | 'interpretation'
  /** 政策解读 */
  name: string
  /** 篇 */
  measure: string
  /** The list's page. */
  page: string
  find: (client: PoolClient, ids: readonly string[]) => Promise<Row[]>
  /** What the audit log keeps of a row. */
  audited: (row: Row) => Record<string, unknown>
}
