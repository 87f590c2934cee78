import type { Day, Month } from './day.ts'
import { ZERO } from './exact.ts'
import type { Exact } from './exact.ts'
import type { Source } from './source.ts'

/** Stored with results: add, never rename, never reuse. */
export const INDICATOR_IDS = [
  'monthly-quota',
  'volume-rank',
  'column-freshness',
  'new-media',
  'interpretation',
  'disclosure',
  'rectification',
  'unit-veto',
] as const

/** 指标: the eight things a unit is looked at for. */
export type IndicatorId = (typeof INDICATOR_IDS)[number]

/** The six indicators whose full marks sum to 100; `rectification` only deducts, `unit-veto` only fails. */
export const SCORED_INDICATOR_IDS = [
  'monthly-quota',
  'volume-rank',
  'column-freshness',
  'new-media',
  'interpretation',
  'disclosure',
] as const

export type ScoredIndicatorId = (typeof SCORED_INDICATOR_IDS)[number]

export const OUTCOMES = [
  'met',
  'unmet',
  'vetoed',
  'bonus',
  'warning',
  'undetermined',
  'not-applicable',
  'excluded',
] as const

/** 检查结论: 达标 · 未达标 · 单项否决 · 加分 · 预警 · 待核实 · 不适用 · 不计（申诉成立、免考）. */
export type Outcome = (typeof OUTCOMES)[number]

/** What a finding is about. */
export type Subject =
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'column'; readonly code: string; readonly path: string }
  | { readonly kind: 'account'; readonly code: string; readonly name: string; readonly platform: string }
  | { readonly kind: 'interpretation'; readonly id: string; readonly title: string }
  | { readonly kind: 'disclosure'; readonly id: string; readonly indexNumber: string }
  | { readonly kind: 'order'; readonly id: string; readonly title: string }
  | { readonly kind: 'problem'; readonly id: string; readonly title: string }
  | { readonly kind: 'unit'; readonly code: string }

/**
 * 佐证, by reference: rows behind the finding. `publications` stands for `count` rows: the unit's counted items of the months from..to,
 * both included (and inside the period's data-as-of); every other reference is one row. Expanded, the list is as long as the count it explains.
 */
export type Evidence =
  | { readonly kind: 'publications'; readonly from: Month; readonly to: Month; readonly count: number }
  | { readonly kind: 'column'; readonly code: string }
  | { readonly kind: 'account'; readonly code: string }
  | { readonly kind: 'interpretation'; readonly id: string }
  | { readonly kind: 'disclosure'; readonly id: string }
  | { readonly kind: 'veto'; readonly id: string }
  | { readonly kind: 'order'; readonly id: string }
  | { readonly kind: 'problem'; readonly id: string }

/** Unit of `limit` and `actual`. */
export type Measure = '条' | '天' | '个工作日' | '篇' | '份' | '名' | '项'

/** 检查发现: one judgement about one subject, with its words, its points and what it rests on. */
export interface Finding {
  /** Stable key inside the unit's result: `monthly-quota/2021-08`. */
  readonly id: string
  readonly indicator: IndicatorId
  readonly outcome: Outcome
  /** Points of the indicator itself: −2, +2, 0. */
  readonly points: Exact
  /** What the finding really takes from (or adds to) the score: after rescaling, caps and the bonus gate. Losses sum to what is missing. */
  readonly weighed: Exact
  /** 说明, Chinese, one sentence without a full stop at its end. */
  readonly sentence: string
  /** 怎么办, Chinese; null when there is nothing to do. */
  readonly advice: string | null
  /** Where the rule comes from. */
  readonly source: Source
  /** Where the points come from; null for a finding without points. */
  readonly pointsSource: Source | null
  readonly subject: Subject
  readonly measure: Measure | null
  readonly limit: number | null
  readonly actual: number | null
  /** The first day the fault stood, where there is one (栏目超期起始日). */
  readonly since: Day | null
  /** Measures the rules propose beyond points, e.g. 约谈. */
  readonly proposes: 'interview' | null
  readonly evidence: readonly Evidence[]
  /** 涉密: for the office and the unit concerned; never goes into a document by itself. */
  readonly isConfidential: boolean
}

/**
 * A finding on its way: its indicator fills it in, the composition settles `weighed` once caps, rescaling and the bonus gate are known.
 * Nobody changes it after that.
 */
export type Draft = { -readonly [Key in keyof Finding]: Finding[Key] }

/** What every finding says. The same fields in the same order everywhere: findings are made by the hundred thousand. */
interface DraftFields {
  readonly id: string
  readonly indicator: IndicatorId
  readonly outcome: Outcome
  readonly sentence: string
  readonly source: Source
  readonly subject: Subject
  readonly evidence: readonly Evidence[]
}

export const NO_EVIDENCE: readonly Evidence[] = []

/** Beginnings of ids, once an indicator: put together anew they would be kept with every finding. */
const PREFIXES: Readonly<Record<IndicatorId, string>> = {
  'monthly-quota': 'monthly-quota/',
  'volume-rank': 'volume-rank/',
  'column-freshness': 'column-freshness/',
  'new-media': 'new-media/',
  interpretation: 'interpretation/',
  disclosure: 'disclosure/',
  rectification: 'rectification/',
  'unit-veto': 'unit-veto/',
}

/** `key` inside the indicator: `2021-08`. What many units are told alike is given one id for all of them. */
export function findingId(indicator: IndicatorId, key: string): string {
  return PREFIXES[indicator] + key
}

/** A finding not weighed yet, without points; whoever asked for it adds what else there is to say. */
export function draft({ id, indicator, outcome, sentence, source, subject, evidence }: DraftFields): Draft {
  return {
    id,
    indicator,
    outcome,
    points: ZERO,
    weighed: ZERO,
    sentence,
    advice: null,
    source,
    pointsSource: null,
    subject,
    measure: null,
    limit: null,
    actual: null,
    since: null,
    proposes: null,
    evidence,
    isConfidential: false,
  }
}
