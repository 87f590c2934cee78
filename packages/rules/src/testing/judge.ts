import { exact, formatPoints } from '../kernel/exact.ts'
import type { IndicatorId } from '../kernel/finding.ts'
import type { Indicator, Judgement, VolumeStanding } from '../kernel/indicator.ts'
import type { Occasion } from '../kernel/occasion.ts'
import { cangshan2021 } from '../schemes/cangshan-2021.ts'
import type { LedgerBuilder } from './a-ledger.ts'
import { circularOccasion } from './occasions.ts'

const ALONE: VolumeStanding = { volume: 90, place: 1, of: 1, ahead: null }

/** One indicator's judgement of a ledger, with the demo scheme's parameters unless some are changed. */
export function judge<Id extends IndicatorId, Parameters extends object>(
  indicator: Indicator<Id, Parameters>,
  parameters: Parameters,
  ledger: LedgerBuilder,
  { occasion = circularOccasion, full = 20, standing = ALONE, before = [] }: JudgeOptions = {},
): Judgement {
  const built = ledger.build()
  const { group } = built.unit
  return indicator.prepare(parameters, { occasion, group, full: exact(full) })(built, standing, before)
}

interface JudgeOptions {
  readonly occasion?: Occasion
  readonly full?: number
  readonly standing?: VolumeStanding
  readonly before?: readonly Judgement[]
}

export const parameters = cangshan2021.indicators

/** `达标 0.00 …` a finding a line, to read a whole judgement at a glance. */
export function told(judgement: Judgement): string[] {
  return judgement.findings.map((finding) => `${finding.outcome} ${formatPoints(finding.points)} ${finding.sentence}`)
}

/** 得 points as written; `不适用` when the indicator does not apply. */
export function earnedOf(judgement: Judgement): string {
  return judgement.earned === null ? '不适用' : formatPoints(judgement.earned)
}
