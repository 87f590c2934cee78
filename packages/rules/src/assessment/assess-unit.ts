import { add, compare, multiply, negate, subtract, toPoints, ZERO } from '../kernel/exact.ts'
import type { Exact } from '../kernel/exact.ts'
import type { ScoredIndicatorId } from '../kernel/finding.ts'
import type { Judgement, VolumeStanding } from '../kernel/indicator.ts'
import type { Ledger } from '../kernel/ledger.ts'
import type { Earned, Plan, Score } from './composition.ts'
import type { PreparedGroup, PreparedIndicator } from './prepare-group.ts'
import type { IndicatorResult, PeerSummary, UnitResult, Verdict } from './result.ts'
import type { PeriodVolume } from './unit-volume.ts'
import { weighBonus, weighLosses } from './weigh-findings.ts'

/** A unit's part before it is judged: whether it takes part, and its volume. */
export interface Participant {
  readonly ledger: Ledger
  /** Why 不参评; null: it takes part. */
  readonly absence: string | null
  readonly isVetoed: boolean
  readonly yearVolume: number | null
  readonly period: PeriodVolume
}

/** A unit's result before it is placed among others. */
export type Unplaced = Omit<UnitResult, 'place' | 'of'>

const NOTHING_EARNED: Earned = {
  'monthly-quota': null,
  'volume-rank': null,
  'column-freshness': null,
  'new-media': null,
  interpretation: null,
  disclosure: null,
}

interface Judged {
  readonly indicator: PreparedIndicator
  readonly judgement: Judgement | null
}

/** Weighs the findings of one indicator and puts its line together. */
function lineOf({ indicator, judgement }: Judged, plan: Plan | null, score: Score | null): IndicatorResult {
  const { id, label, full, index } = indicator
  const findings = judgement?.findings ?? []
  const earned = judgement?.earned ?? null
  if (index === null) {
    const taken = negate(score?.deduction ?? ZERO)
    const weighed = id === 'rectification' ? taken : ZERO
    weighLosses(findings, negate(weighed), { n: 1, d: 1 })
    return { id, label, isApplicable: true, full, earned, weighedFull: ZERO, weighed, findings }
  }
  const factor = plan?.factors[index] ?? ZERO
  const weighedFull = plan?.weighedFulls[index] ?? ZERO
  if (earned === null) {
    const isGranted = plan !== null && plan.granted.n > 0
    return {
      id,
      label,
      isApplicable: false,
      full,
      earned,
      weighedFull,
      weighed: isGranted ? weighedFull : null,
      findings,
    }
  }
  weighLosses(findings, subtract(full, earned), factor)
  return { id, label, isApplicable: true, full, earned, weighedFull, weighed: multiply(earned, factor), findings }
}

function sumUp(judged: readonly Judged[]): Pick<PeerSummary, 'earned' | 'bonus' | 'deduction'> {
  const earned: Record<ScoredIndicatorId, Exact | null> = { ...NOTHING_EARNED }
  let bonus = ZERO
  let deduction = ZERO
  for (const { indicator, judgement } of judged) {
    if (judgement === null) continue
    if (indicator.id === 'rectification') deduction = negate(judgement.earned ?? ZERO)
    else if (indicator.id !== 'unit-veto') earned[indicator.id] = judgement.earned
    bonus = add(bonus, judgement.bonus)
  }
  return { earned, bonus, deduction }
}

function weighAllBonuses(judged: readonly Judged[], counted: Exact): void {
  let left = counted
  for (const { judgement } of judged) if (judgement !== null) left = weighBonus(judgement.findings, left)
}

function absentResult(participant: Participant, isLive: boolean): Unplaced {
  const { ledger, absence, yearVolume, period } = participant
  const { code, name, group, order } = ledger.unit
  const nothing = { earned: NOTHING_EARNED, bonus: ZERO, deduction: ZERO }
  return {
    unit: { code, name, group, order },
    verdict: '不参评',
    reason: absence,
    base: null,
    bonus: ZERO,
    deduction: ZERO,
    score: null,
    isVetoed: false,
    isQuotaMet: false,
    indicators: [],
    volume: period.volume,
    isProvisional: isLive,
    peer: { code, name, group, order, isAssessed: false, isVetoed: false, yearVolume, ...nothing },
  }
}

function conclude(
  score: Score | null,
  isVetoed: boolean,
  passMark: Exact,
): { verdict: Verdict; reason: string | null } {
  if (isVetoed) return { verdict: '不合格', reason: '单位一票否决' }
  if (score === null) return { verdict: '不参评', reason: '本周期没有适用的指标' }
  if (compare(score.base, passMark) >= 0) return { verdict: '合格', reason: null }
  return { verdict: '不合格', reason: `基础分低于${toPoints(passMark)}分` }
}

/** Judges one unit; `group` is its group made ready, `standing` its place by volume. */
export function assessUnit(
  participant: Participant,
  standing: VolumeStanding,
  group: PreparedGroup,
  isLive: boolean,
): Unplaced {
  if (participant.absence !== null) return absentResult(participant, isLive)
  const { ledger, isVetoed, yearVolume, period } = participant
  const judged = group.indicators.map((indicator): Judged => ({
    indicator,
    judgement: indicator.judge === null ? null : indicator.judge(ledger, standing),
  }))
  const sum = sumUp(judged)
  const plan = group.composition.planFor(sum.earned)
  const score = group.composition.scoreOf(sum.earned, sum.bonus, sum.deduction)
  const indicators = judged.map((one) => lineOf(one, plan, score))
  weighAllBonuses(judged, score?.bonus ?? ZERO)
  const { code, name, group: groupName, order } = ledger.unit
  const unit = { code, name, group: groupName, order }
  return {
    unit,
    ...conclude(score, isVetoed, group.passMark),
    base: isVetoed ? null : (score?.base ?? null),
    bonus: isVetoed ? ZERO : (score?.bonus ?? ZERO),
    deduction: isVetoed ? ZERO : (score?.deduction ?? ZERO),
    score: isVetoed ? null : (score?.score ?? null),
    isVetoed,
    isQuotaMet: period.isQuotaMet,
    indicators,
    volume: period.volume,
    isProvisional: isLive,
    peer: { ...unit, isAssessed: true, isVetoed, yearVolume, ...sum },
  }
}
