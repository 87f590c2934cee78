import type {
  AccountSummary,
  CheckMoment,
  Day,
  GroupUnits,
  MonthVolume,
  NamedUnit,
  Period,
  StaleColumn,
} from '@mingkao/rules'

/** 是否达标 as the annex says it: `不详` where a month is not known or still runs, `不参评` with the reason beside it. */
export type QuotaAnswer = '是' | '否' | '不详' | '不参评'

/** A unit's line in the volume annexes. */
export interface SnapshotUnit extends NamedUnit {
  readonly group: string
  readonly months: readonly MonthVolume[]
  /** null: a month is not known. */
  readonly total: number | null
  /** 排名 by the period's own volume inside the group, equals share a place; null: not ranked. */
  readonly place: number | null
  readonly quota: QuotaAnswer
}

/** 检查结果 of an account. `conditions`: ids of what failed it. No notes, no evidence: a circular is read by everybody. */
export interface SnapshotAccount {
  readonly code: string
  readonly platform: string
  readonly name: string
  readonly unit: NamedUnit
  readonly lastUpdatedOn: Day | null
  readonly verdict: 'passed' | 'failed' | 'undetermined' | 'not-checked'
  readonly conditions: readonly string[]
}

/** 上期问题复查: `unknown` = not looked at again yet, which is neither fixed nor open. */
export interface RecheckedProblem {
  readonly unit: NamedUnit
  readonly title: string
  readonly outcome: 'fixed' | 'open' | 'unknown'
}

/** 对照检查表: a table of items of a higher-level indicator. */
export interface Checklist {
  readonly title: string
  readonly items: readonly { readonly group: string; readonly item: string; readonly standard: string }[]
}

/** What the scheme says that the circular's words lean on. */
export interface SnapshotRules {
  readonly minimumPerMonth: number
  readonly maximumGapDays: number
  readonly interpretationsPerYear: number
  /** `图文`, `音视频` */
  readonly interpretationForms: readonly string[]
  /** Conditions of accounts, and of account states that fail by themselves, by id. */
  readonly conditions: readonly { readonly id: string; readonly label: string }[]
  /** Ids of the conditions listed as 单项否决. */
  readonly vetoConditions: readonly string[]
}

/** 更正: the circular that is corrected, and every place in which it is. */
export interface SnapshotCorrection {
  readonly title: string
  readonly documentNumber: string | null
  readonly issuedOn: Day | null
  /** The figures and lists of the text, a phrase each, without full stop. */
  readonly phrases: readonly string[]
  /** 更正对照, the rows of annexes included. */
  readonly changes: readonly { readonly place: string; readonly before: string; readonly after: string }[]
}

/** 通报所用事实: all a circular says, frozen with its period. Plain JSON; units in protocol order. */
export interface CircularSnapshot {
  readonly format: 1
  readonly period: Period
  readonly checkedAt: CheckMoment
  /** 暂计: the period is not closed. */
  readonly isProvisional: boolean
  /** Groups in order. */
  readonly groups: readonly string[]
  readonly units: readonly SnapshotUnit[]
  readonly publications: number
  readonly topByVolume: readonly GroupUnits[]
  readonly belowQuota: readonly GroupUnits[]
  readonly staleColumns: readonly StaleColumn[]
  readonly accounts: readonly SnapshotAccount[]
  readonly accountSummary: AccountSummary
  readonly disclosures: { readonly total: number; readonly zeroUnits: readonly NamedUnit[] }
  /** Units short of the year's interpretations at the check time. */
  readonly withoutInterpretation: readonly NamedUnit[]
  /** Units whose 分管领导 and 经办人员 the rules propose to interview. */
  readonly interviews: readonly NamedUnit[]
  readonly vetoedUnits: readonly NamedUnit[]
  readonly rechecked: readonly RecheckedProblem[]
  readonly rules: SnapshotRules
  readonly checklists: readonly Checklist[]
  /** Of a 更正通报 alone. */
  readonly correction?: SnapshotCorrection | undefined
}

/** 印发信息, known by and by: a null is written `×` and keeps the draft from conforming. */
export interface Issuance {
  readonly issuer: string
  /** 发文字号, `仓政办〔2021〕35号`; null while there is none. */
  readonly documentNumber: string | null
  readonly issuedOn: Day | null
  /** 整改报告报送期限 */
  readonly reportDueOn: Day | null
  /** 下期栏目自查期限 */
  readonly selfCheckDueOn: Day | null
}
