import type { Day, Month } from './day.ts'
import type { IndicatorId } from './finding.ts'

/** 单位 as the rules see it. `order` is the protocol order of the district (unique); `owesFrom` the day it was founded, null = always there. */
export interface UnitFact {
  readonly code: string
  /** 简称 */
  readonly name: string
  /** 分组, Chinese name */
  readonly group: string
  readonly order: number
  readonly owesFrom: Day | null
  /** First day on which the unit no longer exists. */
  readonly closedOn: Day | null
  /** 免考: from, to inclusive; `to` null = until revoked. */
  readonly exemption: { readonly reason: string; readonly from: Day; readonly to: Day | null } | null
}

/** 月度信息量: counted items of one month, up to the period's last day. null = not collected, which is never zero. `inLastDays`: how many of them stand in the month's last 3 days. */
export interface MonthFact {
  readonly month: Month
  readonly counted: number | null
  readonly inLastDays: number | null
  /** Of those, the items before the period's first day, where it begins within this month. Absent: none. */
  readonly beforePeriod?: number
}

/** 更新期限. `months` are calendar months; `yearly` = every year by that date; `after-event` = within so many days after an event (null: no event yet). */
export type UpdateLimit =
  | { readonly kind: 'days'; readonly count: number }
  | { readonly kind: 'months'; readonly count: number }
  | { readonly kind: 'working-days'; readonly count: number }
  | { readonly kind: 'yearly'; readonly month: number; readonly date: number }
  | {
      readonly kind: 'after-event'
      readonly count: number
      readonly unit: 'days' | 'working-days'
      readonly eventOn: Day | null
    }

/** 责任单位 through time: from inclusive (null = since ever), to inclusive (null = still). Supporting units (协办) are not listed. */
export interface Lead {
  /** unit code */
  readonly unit: string
  readonly from: Day | null
  readonly to: Day | null
}

/**
 * 栏目: every column the unit leads or led up to the check time, and all columns below those (whoever leads them).
 * `lastUpdatedOn`: newest known update at the check time, of the column itself; null = none known.
 * `knowledge`: `covered` the feed covers it · `seen-empty` someone saw it empty · `unknown` nobody looked. Blank needs one of the first two.
 */
export interface ColumnFact {
  readonly code: string
  readonly parent: string | null
  readonly path: string
  readonly category: string
  /** null = a folder (频道): nothing to check. */
  readonly limit: UpdateLimit | null
  readonly openedOn: Day | null
  readonly archivedOn: Day | null
  /** Why the column is not checked (静态栏目、汇聚栏目 …); null = checked. */
  readonly exemptReason: string | null
  readonly lastUpdatedOn: Day | null
  readonly knowledge: 'covered' | 'seen-empty' | 'unknown'
  readonly leads: readonly Lead[]
}

export const ACCOUNT_LIFECYCLES = [
  'draft',
  'submitted',
  'rejected',
  'registered',
  'active',
  'suspended',
  'closing',
  'closed',
  'unregistered',
  'reopened',
] as const

/** 账号状态. `unregistered` (found, not filed) and `reopened` (without approval) are violations. */
export type AccountLifecycle = (typeof ACCOUNT_LIFECYCLES)[number]

/** 单项否决事项: recorded → suspected; a second person makes it confirmed or dismissed. */
export interface VetoFact {
  readonly id: string
  /** An account or unit veto condition id; unknown ids are shown as they stand. */
  readonly condition: string
  readonly state: 'suspected' | 'confirmed' | 'dismissed'
  readonly foundOn: Day | null
  readonly note: string | null
}

/** 政务新媒体账号 at the check time. `postsKnown` false = nobody looked at its posts: unknown, not idle. */
export interface AccountFact {
  readonly code: string
  readonly name: string
  readonly platform: string
  readonly lifecycle: AccountLifecycle
  readonly openedOn: Day | null
  readonly registeredOn: Day | null
  readonly cancelledOn: Day | null
  /** Apps and mini-programs without content owe no posts. */
  readonly publishesContent: boolean
  readonly postsKnown: boolean
  readonly lastPostedOn: Day | null
  readonly vetoes: readonly VetoFact[]
}

/** 解读形式: 图文, 音视频, 文字. */
export type InterpretationForm = 'illustrated' | 'audio-video' | 'text'

/** 被解读文件: its index number, null where only its day is known; `disclosedOn` null = not known. The same policy in three forms is one. */
export interface InterpretedPolicy {
  readonly indexNumber: string | null
  readonly disclosedOn: Day | null
}

/** 政策解读, published from 1 January of the period's year. */
export interface InterpretationFact {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly form: InterpretationForm
  /** 装饰性配图: a person has seen that the only picture explains nothing. */
  readonly isDecorativeOnly: boolean
  /** 上级文件: what it interprets is not the district's own. */
  readonly isOfSuperior: boolean
  readonly publishedOn: Day
  /** Whether it stands in 本区政策解读. */
  readonly isInDistrictColumn: boolean
  /** None: which document it interprets is not known. */
  readonly policies: readonly InterpretedPolicy[]
}

/** 主动公开信息 disclosed from 1 January of the period's year. */
export interface DisclosureFact {
  readonly id: string
  readonly indexNumber: string
  readonly madeOn: Day | null
  readonly disclosedOn: Day
}

/** 整改通知: due on a day (inclusive); `answeredOn` null = no report yet. */
export interface OrderFact {
  readonly id: string
  readonly title: string
  readonly dueOn: Day
  readonly answeredOn: Day | null
}

/** 上期整改通知所列的问题: whether it is found again in this period is judged, not stored. `key` is its problemKey, `findingId` the finding it was ordered for. */
export interface OrderedProblemFact {
  readonly id: string
  readonly key: string
  readonly findingId: string
  readonly title: string
  /** To be put right by the end of this day. */
  readonly dueOn: Day
}

/** 不计: a finding that doesn't count for this unit, since an appeal against it was accepted. */
export interface ExclusionFact {
  /** The finding's id: `monthly-quota/2021-08`. */
  readonly finding: string
  /** Why, Chinese, as it is said beside the finding. */
  readonly reason: string
}

/** What an exemption is for. */
export type ExemptionScope =
  | { readonly kind: 'indicator'; readonly indicator: IndicatorId }
  | { readonly kind: 'column'; readonly code: string }
  | { readonly kind: 'account'; readonly code: string }
  | { readonly kind: 'month'; readonly month: Month }

/** 免考: allowed before the fault, between two days, both included; it ends by itself. Of the whole unit: `UnitFact.exemption`. */
export interface ExemptionFact {
  readonly scope: ExemptionScope
  readonly from: Day
  readonly to: Day
  /** Why, Chinese, as it is said beside the finding. */
  readonly reason: string
}

/** 台账: the facts about one unit for one period and check time. Facts only, no judgement; null means not known. Plain JSON. */
export interface Ledger {
  readonly unit: UnitFact
  /** Every month from January of the period's year (or the period's first month, if earlier) to the period's last month, in order. */
  readonly months: readonly MonthFact[]
  readonly columns: readonly ColumnFact[]
  readonly accounts: readonly AccountFact[]
  readonly interpretations: readonly InterpretationFact[]
  readonly disclosures: readonly DisclosureFact[]
  readonly orders: readonly OrderFact[]
  readonly orderedProblems: readonly OrderedProblemFact[]
  readonly vetoes: readonly VetoFact[]
  /** Absent: nothing is excluded. */
  readonly exclusions?: readonly ExclusionFact[]
  /** Absent: nothing is exempt. */
  readonly exemptions?: readonly ExemptionFact[]
}
