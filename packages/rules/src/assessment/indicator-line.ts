import { multiply, negate, subtract, ZERO } from '../kernel/exact.ts'
import type { Exact } from '../kernel/exact.ts'
import type { Draft } from '../kernel/finding.ts'
import type { Judgement } from '../kernel/indicator.ts'
import type { Plan, Score } from './composition.ts'
import type { PreparedIndicator } from './prepare-group.ts'
import type { IndicatorResult } from './result.ts'
import { weighLosses } from './weigh-findings.ts'

/** What one indicator concludes of one unit; `judgement` null: it is not judged. */
export interface Judged {
  readonly indicator: PreparedIndicator
  readonly judgement: Judgement | null
}

const ONE: Exact = { n: 1, d: 1 }
const NOTHING_FOUND: readonly never[] = []

/** Weighs the findings of one indicator, which are this line's own, and puts the line together. */
function weighedLine(
  { id, label, full, index }: PreparedIndicator,
  earned: Exact | null,
  findings: readonly Draft[],
  plan: Plan | null,
  score: Score | null,
): IndicatorResult {
  if (index === null) {
    const taken = negate(score?.deduction ?? ZERO)
    const weighed = id === 'rectification' ? taken : ZERO
    weighLosses(findings, negate(weighed), ONE)
    return { id, label, isApplicable: true, full, earned, weighedFull: ZERO, weighed, findings }
  }
  const factor = plan?.factors[index] ?? ZERO
  const weighedFull = plan?.weighedFulls[index] ?? ZERO
  if (earned === null) {
    const isGranted = plan !== null && plan.granted.n > 0
    const weighed = isGranted ? weighedFull : null
    return { id, label, isApplicable: false, full, earned, weighedFull, weighed, findings }
  }
  weighLosses(findings, subtract(full, earned), factor)
  const weighed = earned === full ? weighedFull : multiply(earned, factor)
  return { id, label, isApplicable: true, full, earned, weighedFull, weighed, findings }
}

/** Units with a judgement and a plan in common have the line in common: it is weighed once. */
function sharedLine(indicator: PreparedIndicator, judgement: Judgement, plan: Plan | null, score: Score | null) {
  const lines = indicator.sharedLines.get(judgement) ?? new Map<Plan | null, IndicatorResult>()
  const known = lines.get(plan)
  if (known !== undefined) return known
  const own = judgement.findings.map((finding) => ({ ...finding }))
  const line = weighedLine(indicator, judgement.earned, own, plan, score)
  indicator.sharedLines.set(judgement, lines.set(plan, line))
  return line
}

/** The line of one indicator in a unit's result. */
export function lineOf({ indicator, judgement }: Judged, plan: Plan | null, score: Score | null): IndicatorResult {
  if (judgement === null) return weighedLine(indicator, null, NOTHING_FOUND, plan, score)
  const { earned, findings } = judgement
  if (judgement.isShared === true) return sharedLine(indicator, judgement, plan, score)
  // A list that has grown holds room for more than there is; ten thousand units keep only what they need.
  return weighedLine(indicator, earned, findings.length === 0 ? NOTHING_FOUND : findings.slice(), plan, score)
}
