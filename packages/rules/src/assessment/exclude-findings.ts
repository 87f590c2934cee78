import { addDays } from '../kernel/day.ts'
import { add, larger, ZERO } from '../kernel/exact.ts'
import type { Exact } from '../kernel/exact.ts'
import type { Draft } from '../kernel/finding.ts'
import type { Judgement } from '../kernel/indicator.ts'
import { exclusionOf } from '../kernel/exclusions.ts'
import { exemptionFromWarning } from '../kernel/exemptions.ts'
import type { ExclusionFact, ExemptionFact, Ledger } from '../kernel/ledger.ts'
import type { Occasion } from '../kernel/occasion.ts'

function excluded(finding: Draft, { reason }: Pick<ExclusionFact, 'reason'>): Draft {
  const sentence = `${finding.sentence}；${reason}，不计`
  return {
    ...finding,
    outcome: 'excluded',
    points: ZERO,
    weighed: ZERO,
    sentence,
    advice: null,
    pointsSource: null,
    proposes: null,
  }
}

/** Whether a finding takes something from the unit, so that an appeal can have it taken out. */
export function isAppealable(finding: Pick<Draft, 'outcome' | 'indicator'>): boolean {
  if (finding.indicator === 'volume-rank') return false
  return finding.outcome === 'unmet' || finding.outcome === 'vetoed'
}

const keyOf = ({ id, indicator }: Draft): string => id.slice(indicator.length + 1)

/** 免考期内不预警: what a warning is about, and the exemption that takes it out. */
function silencing(finding: Draft, ledger: Ledger, occasion: Occasion): ExemptionFact | undefined {
  if (finding.outcome !== 'warning') return undefined
  const { indicator, measure, limit, actual, subject } = finding
  const key = subject.kind === 'account' ? `${subject.code}/no-update` : keyOf(finding)
  const dueOn = measure === '天' && limit !== null && actual !== null ? addDays(occasion.at.day, limit - actual) : null
  return exemptionFromWarning(ledger, { indicator, key, dueOn }, occasion)
}

function silenced(finding: Draft, { reason }: ExemptionFact): Draft {
  return { ...finding, outcome: 'excluded', sentence: `${finding.sentence}；${reason}，不预警`, advice: null }
}

/**
 * 申诉成立、免考: what was excluded stays in sight and takes nothing; the indicator's points follow. A place by volume is nobody's fault
 * and can't be excluded: the facts behind it are corrected instead.
 * @param floor the least an indicator can come to; null: there is none (`rectification` only deducts)
 */
export function excludeFindings(
  judgement: Judgement,
  ledger: Ledger,
  { full, floor, occasion }: { full: Exact; floor: Exact | null; occasion: Occasion },
): Judgement {
  if (judgement.earned === null) return judgement
  let isTouched = false
  const findings = judgement.findings.map((finding) => {
    const exemption = silencing(finding, ledger, occasion)
    if (exemption !== undefined) return silenced(finding, exemption)
    const exclusion = isAppealable(finding)
      ? exclusionOf(ledger, finding.indicator, keyOf(finding), occasion)
      : undefined
    if (exclusion === undefined) return { ...finding }
    isTouched = true
    return excluded(finding, exclusion)
  })
  if (!isTouched) return { ...judgement, findings }
  const left = findings.reduce((sum, { points }) => (points.n < 0 ? add(sum, points) : sum), full)
  return { earned: floor === null ? left : larger(left, floor), bonus: judgement.bonus, findings }
}
