import type { ExemptionGround, ExemptionKind } from '@mingkao/contract'
import type {
  AccountLifecycle,
  Day,
  InterpretationForm,
  InterpretedPolicy,
  Month,
  Period,
  VetoFact,
} from '@mingkao/rules'
import type { CalendarOverrides } from '../working-calendar/index.ts'

/** 考核周期 as gathered: `day` and `time` are the moment of the check in Asia/Shanghai, “now” while it is live. */
export type GatheredPeriod = {
  id: string
  label: string
  kind: Period['kind']
  start: Day
  end: Day
  /** 1 January of the year the period ends in, or the first of the month it begins in if that is earlier. */
  from: Day
  checkAt: string | null
  dataAsOf: string | null
  isLive: boolean
  /** 各月合并计算 */
  monthsTogether: boolean
  day: Day
  time: string
}

/** `months`, `counted` and `monthEnd` run side by side; a month is year × 12 + month − 1. null: nothing counted at all. */
export type GatheredUnit = {
  id: number
  code: string
  name: string
  group: string
  from: Day
  /** First day it no longer exists. */
  to: Day | null
  exemption: { reason: string; from: Day; to: Day | null } | null
  months: number[] | null
  counted: number[] | null
  monthEnd: number[] | null
  /** Items of the period's first month from before its first day; null: none. */
  beforePeriod: number | null
}

export type GatheredColumn = {
  id: number
  parent: number | null
  code: string
  path: string
  category: string
  limit: unknown
  openedOn: Day | null
  archivedOn: Day | null
  exemptReason: string | null
  /** Of the newest counted item in it. */
  publishedOn: Day | null
  /** What the last person to look saw: the newest item's day, or nothing at all. */
  observedOn: Day | null
  isSeenEmpty: boolean | null
  /** Something of it has come in by the feed, counted or not. */
  isCovered: boolean
  /** Unit id, from, to (inclusive). */
  leads: [number, Day, Day | null][] | null
}

export type GatheredAccount = {
  unit: number
  id: number
  code: string
  name: string
  platform: string
  state: AccountLifecycle
  openedOn: Day | null
  registeredOn: Day | null
  cancelledOn: Day | null
  publishesContent: boolean
  lastPostedOn: Day | null
  arePostsKnown: boolean
}

/** Unit, account (null: the unit itself), id, condition, state, day it happened, note. */
export type GatheredVeto = [number, number | null, number, string, VetoFact['state'], Day, string]

/** Unit, id, index number, made on, disclosed on. */
export type GatheredDisclosure = [number, number, string, Day | null, Day]

export type GatheredInterpretation = {
  unit: number
  id: number
  code: string
  title: string
  form: InterpretationForm
  publishedOn: Day
  column: string | null
  isDecorativeOnly: boolean
  isOfSuperior: boolean
  policies: InterpretedPolicy[]
}

/** Unit, id, title, due on, answered on. */
export type GatheredOrder = [number, number, string, Day, Day | null]

/** Unit, order, item, problem key, finding, title, due on. */
export type GatheredProblem = [number, number, number, string, string, string, Day]

/** Unit, period of the appeal, finding, why it was accepted. */
export type GatheredExclusion = [number, string, string, string]

/** Unit, what for and which, from, to (inclusive), ground. */
export type GatheredExemption = [number, Exclude<ExemptionKind, 'unit'>, string, Day, Day, ExemptionGround]

/** Everything one period is assessed from, of one snapshot. */
export type Gathered = {
  version: bigint
  period: GatheredPeriod
  /** The last period of the same kind before this one. */
  previous: string | null
  /** In force on the day of the check. */
  scheme: { id: string; content: unknown } | null
  /** 工作日历 as the office has entered it. */
  calendar: CalendarOverrides
  /** 已定稿: what counts is what was frozen then. */
  isClosed: boolean
  nextDue: Date | null
  collectedFrom: Month | null
  units: GatheredUnit[]
  columns: GatheredColumn[]
  accounts: GatheredAccount[]
  vetoes: GatheredVeto[]
  disclosures: GatheredDisclosure[]
  interpretations: GatheredInterpretation[]
  orders: GatheredOrder[]
  problems: GatheredProblem[]
  exclusions: GatheredExclusion[]
  exemptions: GatheredExemption[]
}
