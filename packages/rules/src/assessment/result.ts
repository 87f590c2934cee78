import type { Day, Month } from '../kernel/day.ts'
import type { Exact } from '../kernel/exact.ts'
import type { Finding, IndicatorId, ScoredIndicatorId } from '../kernel/finding.ts'
import type { InterpretationForm } from '../kernel/ledger.ts'

/** 合格 · 不合格 (base below the pass mark, or a unit veto) · 不参评 (exempt, closed or not yet founded). */
export type Verdict = '合格' | '不合格' | '不参评'

/** One indicator of one unit. Points before rescaling in `full`/`earned`, as they weigh in the score in `weighedFull`/`weighed`. */
export interface IndicatorResult {
  readonly id: IndicatorId
  readonly label: string
  readonly isApplicable: boolean
  /** 0 for `rectification` and `unit-veto`. */
  readonly full: Exact
  /** null when not applicable; negative for `rectification` deductions. */
  readonly earned: Exact | null
  readonly weighedFull: Exact
  readonly weighed: Exact | null
  readonly findings: readonly Finding[]
}

/** 月度信息量 of one month: `met` null = not owed, count not known, or still running and short. */
export interface MonthVolume {
  readonly month: Month
  readonly count: number | null
  readonly met: boolean | null
}

/** 信息量: `total` of the period, `year` since 1 January; null when a month is not known. */
export interface Volume {
  readonly total: number | null
  readonly year: number | null
  readonly months: readonly MonthVolume[]
}

/** 单位考核结果. Exact inside; `toPoints` / `formatPoints` round once on the way out. */
export interface UnitResult {
  readonly unit: { readonly code: string; readonly name: string; readonly group: string; readonly order: number }
  readonly verdict: Verdict
  /** Why 不参评 or 不合格; null for 合格. */
  readonly reason: string | null
  /** 基础分 out of 100; null when vetoed or not assessed. */
  readonly base: Exact | null
  /** 加分 that counts: after gate and cap. */
  readonly bonus: Exact
  /** 扣分 of `rectification`, zero or positive. */
  readonly deduction: Exact
  /** null (shown —) when vetoed or not assessed. */
  readonly score: Exact | null
  readonly isVetoed: boolean
  /** Met the quota in every month it owed and owed at least one; undecided months make it false. */
  readonly isQuotaMet: boolean
  readonly indicators: readonly IndicatorResult[]
  readonly volume: Volume
  /** Place inside the group by score; null when not ranked. */
  readonly place: number | null
  /** Units ranked in the group. */
  readonly of: number
  readonly isProvisional: boolean
  /** What others may know to place themselves; see PeerSummary. */
  readonly peer: PeerSummary
}

/** 同组概况: what everyone signed in may see of another unit, enough to recompute places; no findings. Plain JSON, exact values. */
export interface PeerSummary {
  readonly code: string
  /** 简称 */
  readonly name: string
  readonly group: string
  readonly order: number
  /** false: 不参评, takes part in no ranking. */
  readonly isAssessed: boolean
  readonly isVetoed: boolean
  /** Volume since 1 January; null = not known. */
  readonly yearVolume: number | null
  /** Earned points before rescaling; null = not applicable. `volume-rank` is recomputed from the volumes. */
  readonly earned: Readonly<Record<ScoredIndicatorId, Exact | null>>
  /** Bonus before gate and cap. */
  readonly bonus: Exact
  readonly deduction: Exact
}

/** A group's ranking: ranked units by place (ties in protocol order), then those without a place in protocol order. */
export interface GroupRanking {
  readonly group: string
  readonly rows: readonly UnitResult[]
}

export interface DistrictResult {
  /** All units in protocol order. */
  readonly units: readonly UnitResult[]
  /** Groups in the order of their first unit. */
  readonly groups: readonly GroupRanking[]
}

/** 试算 change. Months as 'YYYY-MM'; counts whole and not negative. */
export type Change =
  | { readonly kind: 'add-publications'; readonly month: Month; readonly count: number }
  | { readonly kind: 'refresh-column'; readonly code: string }
  | { readonly kind: 'publish-interpretation'; readonly form: InterpretationForm }

/** 栏目超期 as the circular lists it. `unit` answers for it; null: nobody does (yet). `since`: first day past the limit. */
export interface StaleColumn {
  readonly code: string
  readonly path: string
  readonly unit: { readonly code: string; readonly name: string } | null
  /** 接手宽限期内: where nobody answers for it, the unit that leads it now and will once its grace is over. */
  readonly takenOverBy?: { readonly code: string; readonly name: string } | undefined
  readonly lastUpdatedOn: Day | null
  readonly since: Day | null
  readonly isBlank: boolean
}
