import { add, larger, ZERO } from '../kernel/exact.ts'
import type { Exact } from '../kernel/exact.ts'
import type { Draft } from '../kernel/finding.ts'
import type { Judgement } from '../kernel/indicator.ts'
import type { ExclusionFact, Ledger } from '../kernel/ledger.ts'

function excluded(finding: Draft, { reason }: ExclusionFact): Draft {
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

/**
 * 申诉成立: what was excluded stays in sight and takes nothing; the indicator's points follow. A place by volume is nobody's fault and
 * can't be excluded: the facts behind it are corrected instead.
 * @param floor the least an indicator can come to; null: there is none (`rectification` only deducts)
 */
export function excludeFindings(
  judgement: Judgement,
  { exclusions }: Pick<Ledger, 'exclusions'>,
  { full, floor }: { full: Exact; floor: Exact | null },
): Judgement {
  if (exclusions === undefined || exclusions.length === 0 || judgement.earned === null) return judgement
  const byFinding = new Map(exclusions.map((exclusion) => [exclusion.finding, exclusion]))
  if (!judgement.findings.some((finding) => byFinding.has(finding.id) && isAppealable(finding))) return judgement
  const findings = judgement.findings.map((finding) => {
    const exclusion = byFinding.get(finding.id)
    return exclusion !== undefined && isAppealable(finding) ? excluded(finding, exclusion) : { ...finding }
  })
  const left = findings.reduce((sum, { points }) => (points.n < 0 ? add(sum, points) : sum), full)
  return { earned: floor === null ? left : larger(left, floor), bonus: judgement.bonus, findings }
}
