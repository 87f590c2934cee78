import type { z } from 'zod'
import type { Exact } from './exact.ts'
import type { Draft, IndicatorId } from './finding.ts'
import type { Ledger } from './ledger.ts'
import type { Occasion } from './occasion.ts'

/** The unit's place in its group's volume since 1 January. `place` null: its own volume is not known, or it is not ranked. */
export interface VolumeStanding {
  readonly volume: number | null
  readonly place: number | null
  /** Number of units ranked in the group (n). */
  readonly of: number
  /** The nearest unit with more; null at the top or when the own volume is not known. */
  readonly ahead: { readonly name: string; readonly place: number; readonly volume: number } | null
}

/** What an indicator concludes: earned points (null = not applicable), bonus before the scheme's gate and cap, and why. */
export interface Judgement {
  readonly earned: Exact | null
  readonly bonus: Exact
  readonly findings: readonly Draft[]
  /** This very object is concluded of many units, and without a bonus: its findings are no single unit's to weigh. */
  readonly isShared?: true
}

/**
 * One indicator under one set of parameters on one occasion; pure. Preparing once and judging thousands of ledgers keeps it fast.
 * `before`: what the indicators ahead of it in the registry have concluded about the same unit.
 */
export type Judge = (ledger: Ledger, standing: VolumeStanding, before: readonly Judgement[]) => Judgement

/** What an indicator is prepared for: the occasion, a group of units, and its full marks in that group. */
export interface JudgingContext {
  readonly occasion: Occasion
  /** 分组, Chinese name */
  readonly group: string
  readonly full: Exact
}

/** 指标: rule text, dated parameters, pure judgement. One folder each; none imports another. */
export interface Indicator<Id extends IndicatorId, Parameters extends object> {
  readonly id: Id
  readonly label: string
  /** The rule in words, for the scheme form and the checklist. */
  readonly rule: string
  readonly parametersSchema: z.ZodType<Parameters>
  readonly prepare: (parameters: Parameters, context: JudgingContext) => Judge
}
