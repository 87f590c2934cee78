import type { ColumnFact, DistrictResult, Ledger, Occasion, Scheme, UnitResult } from '@mingkao/rules'
import type { FrozenQuarter } from './frozen/frozen-quarters.ts'
import type { GatheredPeriod } from './gathered.ts'

/** 考核结果 of one period over all units, and what it was made from. Holds while `covers(now)` and the data version lasts. */
export type Assessment = {
  version: bigint
  period: GatheredPeriod
  previous: string | null
  scheme: Scheme
  occasion: Occasion
  /** Domain time it was gathered at: rows behind it are looked up as of this moment. */
  gatheredAt: Date
  district: DistrictResult
  /** 年度: the closed quarters whose publications and disclosures were taken as frozen. */
  quarters: readonly FrozenQuarter[]
  /** Every column of the portal, whoever leads it. */
  columns: readonly ColumnFact[]
  ledgers: ReadonlyMap<string, Ledger>
  results: ReadonlyMap<string, UnitResult>
  /** 定稿 it was read from; null: worked out from the facts of the moment. */
  frozen: { id: number; version: number; hash: string; closedAt: Date } | null
  covers: (now: Date) => boolean
}
